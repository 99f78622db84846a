package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.sending;

import java.util.concurrent.atomic.AtomicInteger;

/** A measure that no other test uses, brought in over HTTP. */
record TestMeasure(String code, String unit, String shape, String frequency, String dimensions) {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    /** Monthly cubic metres, without dimensions. */
    static TestMeasure monthlyVolume() {
        return new TestMeasure("m" + NEXT.getAndIncrement(), "m3", "VALUE", "MONTH", "null");
    }

    /** Monthly cubic metres by sector: agriculture, industry, domestic, ecology. */
    static TestMeasure waterUse() {
        return monthlyVolume().by("{\"sector\": [\"agriculture\", \"industry\", \"domestic\", \"ecology\"]}");
    }

    TestMeasure in(String changed) {
        return new TestMeasure(code, changed, shape, frequency, dimensions);
    }

    TestMeasure shaped(String changed) {
        return new TestMeasure(code, unit, changed, frequency, dimensions);
    }

    TestMeasure each(String changed) {
        return new TestMeasure(code, unit, shape, changed, dimensions);
    }

    TestMeasure by(String changed) {
        return new TestMeasure(code, unit, shape, frequency, changed);
    }

    TestMeasure created() {
        sending("water-office", json()).put(MEASURES + "/" + code).then().statusCode(201);
        return this;
    }

    String json() {
        return """
                {"code": "%s", "name": "统计指标%s", "unit": "%s", "shape": "%s", "frequency": "%s", "dimensions": %s,
                 "source": "500110-slj", "validFrom": "1001-01-01", "validTo": null}""".formatted(code, code, unit, shape, frequency, dimensions);
    }
}
