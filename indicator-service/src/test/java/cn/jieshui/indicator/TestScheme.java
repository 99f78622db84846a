package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.SCHEMES;
import static cn.jieshui.indicator.Api.sending;

import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;

/** A scheme with a code that no other test uses; each change makes another. */
record TestScheme(String code, String json) {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    /** 60 points for all that a department leads, 40 for milestones; for every year. */
    static TestScheme drafted() {
        String code = "500110-scheme-" + NUMBERS.getAndIncrement();
        return new TestScheme(code, """
                {"code": "%s", "name": "节水考核办法", "firstYear": 1001, "lastYear": null,
                 "items": [
                   {"id": "work", "name": "年度任务", "points": 60, "method": "PROPORTIONAL"},
                   {"id": "plan", "name": "漏损控制计划", "points": 40, "method": "DEDUCTION",
                    "of": {"role": "LEAD", "chapter": "C4", "indicators": ["T14-D2"]},
                    "deductions": [{"when": "RED", "points": 25}, {"when": "NOT_MET", "points": 20}]}],
                 "bonuses": [{"id": "beyond", "name": "力争", "each": 2, "atMost": 4, "aim": "STRETCH"}],
                 "vetoes": [{"id": "none", "name": "未完成", "when": "NOT_MET", "capsAt": "合格",
                             "of": {"indicators": ["T14-D2"]}}]}""".formatted(code));
    }

    static TestScheme kept() {
        TestScheme scheme = drafted();
        scheme.put("water-office").then().statusCode(201);
        return scheme;
    }

    TestScheme with(String old, String changed) {
        if (!json.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return new TestScheme(code, json.replace(old, changed));
    }

    String path() {
        return SCHEMES + "/" + code;
    }

    Response put(String client) {
        return sending(client, json).put(path());
    }

    Response put(String client, String ifMatch) {
        return sending(client, json).header("If-Match", ifMatch).put(path());
    }
}
