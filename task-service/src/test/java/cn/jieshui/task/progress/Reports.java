package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.sending;

import io.restassured.response.Response;

/** What the tests say about progress reports over HTTP. */
final class Reports {

    static final String REPORTS = "/api/v1/reports";

    /** 区经济信息委, which leads task 9, and 高新区管委会, which supports it. */
    static final String LEAD = "reporter-500110-jjxxw";

    static final String LEADS_REVIEWER = "reviewer-500110-jjxxw";
    static final String SUPPORTER = "reporter-500110-gxqgwh";
    static final String OFFICE = "water-office";

    private Reports() {}

    static Response report(String client, String deliverable, String body) {
        return sending(client, body).post(DELIVERABLES + "/" + deliverable + "/reports");
    }

    /** The id of a new report. */
    static String reported(String client, String deliverable, String body) {
        return report(client, deliverable, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The id of a new report that the water-saving office has accepted. */
    static String accepted(String client, String deliverable, String body) {
        String id = reported(client, deliverable, submitted(body));
        act(OFFICE, id, "accept").then().statusCode(200);
        return id;
    }

    /** Without a body, as {@code curl -X POST} sends it. */
    static Response act(String client, String id, String step) {
        return as(client).noContentType().header("If-Match", "*").post(REPORTS + "/" + id + "/" + step);
    }

    static Response act(String client, String id, String step, String reason) {
        return sending(client, "{\"reason\": \"" + reason + "\"}")
                .header("If-Match", "*")
                .post(REPORTS + "/" + id + "/" + step);
    }

    static Response change(String client, String id, String body) {
        return sending(client, body).header("If-Match", "*").put(REPORTS + "/" + id);
    }

    static Response get(String client, String id) {
        return as(client).get(REPORTS + "/" + id);
    }

    static String amount(String basis, String period, String amount, String unit) {
        return """
                {"period": "%s", "basis": "%s", "amount": %s, "unit": "%s"}""".formatted(period, basis, amount, unit);
    }

    static String increment(String period, String amount, String unit) {
        return amount("INCREMENT", period, amount, unit);
    }

    /** An entry for each code, completed on the tenth of the month. */
    static String entries(String month, String... codes) {
        StringBuilder entries = new StringBuilder();
        for (String code : codes) {
            entries.append(entries.isEmpty() ? "" : ", ").append("""
                            {"code": "%s", "name": "企业%s", "completedOn": "%s-10"}""".formatted(code, code, month));
        }
        return """
                {"period": "%s", "basis": "ENTRIES", "entries": [%s]}""".formatted(month, entries);
    }

    static String submitted(String body) {
        return body.replaceFirst("\\{", "{\"submit\": true, ");
    }

    static String correcting(String supersedes, String reason, String body) {
        return body.replaceFirst("\\{", "{\"supersedes\": \"" + supersedes + "\", \"reason\": \"" + reason + "\", ");
    }
}
