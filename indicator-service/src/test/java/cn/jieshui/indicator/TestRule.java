package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.RULES;
import static cn.jieshui.indicator.Api.sending;

import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** A validation rule that no other test uses. */
record TestRule(String code, String area, String kind, String severity, String parameters, String validity) {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    static TestRule soft(String kind, String parameters) {
        String code = "r" + NEXT.getAndIncrement();
        return new TestRule(code, "\"500110\"", kind, "SOFT", parameters, "\"validFrom\": \"1001-01-01\"");
    }

    static TestRule hard(String kind, String parameters) {
        TestRule soft = soft(kind, parameters);
        return new TestRule(soft.code, soft.area, kind, "HARD", parameters, soft.validity);
    }

    static TestRule jump(TestMeasure measure, String share, String comparedTo) {
        return soft(
                "JUMP",
                "{\"series\": [\"%s\"], \"share\": %s, \"comparedTo\": [\"%s\"]}"
                        .formatted(measure.code(), share, comparedTo));
    }

    static TestRule atMost(TestMeasure measure, TestMeasure other) {
        return hard(
                "AT_MOST_OTHER",
                "{\"series\": [\"%s\"], \"against\": [\"%s\"]}".formatted(measure.code(), other.code()));
    }

    TestRule in(String changed) {
        return new TestRule(code, changed, kind, severity, parameters, validity);
    }

    TestRule valid(String changed) {
        return new TestRule(code, area, kind, severity, parameters, changed);
    }

    String json() {
        return """
                {"code": "%s", "area": %s, "kind": "%s", "severity": "%s", "message": "请核实", "parameters": %s, %s}""".formatted(code, area, kind, severity, parameters, validity);
    }

    ValidatableResponse put() {
        return sending("statistics", json()).put(RULES + "/" + code).then();
    }

    TestRule created() {
        put().statusCode(201);
        return this;
    }
}
