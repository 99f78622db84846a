package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.sending;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A measured value, as the statistics bureau sends it. */
record TestValue(String measure, String dimension, String period, String amount, String unit, String more) {

    static TestValue of(TestMeasure measure, String period, String amount, String unit) {
        return new TestValue(measure.code(), null, period, "\"amount\": " + amount, unit, "");
    }

    static TestValue pair(TestMeasure measure, String period, String numerator, String denominator, String unit) {
        String parts = "\"numerator\": %s, \"denominator\": %s".formatted(numerator, denominator);
        return new TestValue(measure.code(), null, period, parts, unit, "");
    }

    /** @param entries such as {@code QY-1 2001-03-10}: code and day */
    static TestValue entries(TestMeasure measure, String period, String... entries) {
        String named = Arrays.stream(entries)
                .map(entry -> entry.split(" "))
                .map(parts -> "{\"code\": \"%s\", \"name\": \"企业%1$s\", \"completedOn\": \"%s\"}"
                        .formatted(parts[0], parts[1]))
                .collect(Collectors.joining(","));
        return new TestValue(measure.code(), null, period, "\"entries\": [" + named + "]", "家", "");
    }

    TestValue sector(String value) {
        return at("sector", value);
    }

    TestValue at(String name, String value) {
        return new TestValue(measure, "{\"%s\": \"%s\"}".formatted(name, value), period, amount, unit, more);
    }

    /** Of the same with another amount. */
    TestValue of(String changed) {
        return new TestValue(measure, dimension, period, "\"amount\": " + changed, unit, more);
    }

    TestValue correcting(String id, String reason) {
        return with("\"supersedes\": \"%s\", \"reason\": \"%s\"".formatted(id, reason));
    }

    /** @param members further members of the JSON */
    TestValue with(String members) {
        return new TestValue(measure, dimension, period, amount, unit, ", " + members);
    }

    String json() {
        return """
                {"measure": "%s", "dimension": %s, "area": "500110", "period": "%s", %s, "unit": "%s"%s}""".formatted(measure, dimension, period, amount, unit, more);
    }

    ValidatableResponse sent() {
        return sending("statistics", json()).post(MEASUREMENTS).then();
    }

    void accepted() {
        sent().statusCode(201);
    }

    static ValidatableResponse sent(TestValue... values) {
        String array = Arrays.stream(values).map(TestValue::json).collect(Collectors.joining(",", "[", "]"));
        return sending("statistics", array).post(MEASUREMENTS).then();
    }
}
