package cn.jieshui.system;

import static cn.jieshui.system.MainJobIT.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rename and a merger in mid-year (机构改革): work goes on under the new names, and no figure moves by that. */
class TwoReformsIT {

    private static final String HOTELS = "500110-2023-T13-D2";
    private static final String PARKS = "500110-2023-T09-D4";
    private static final String COMMERCE = "500110-sww";
    private static final String RENAMED = "500110-swtzw";
    private static final String PARK = "500110-gxqgwh";
    private static final String COMPANY = "500110-jtsygs";
    private static final String MERGED = "500110-gxkfjt";

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void theFiguresStayAndTheSuccessorsGoOn() {
        suite.accept(suite.report("reporter-" + COMMERCE, HOTELS, "2023-05", "JD-001"));
        endorsedAndAccepted(suite.report("reporter-" + PARK, PARKS, "2023-04", "YQ-001", "YQ-002"));
        awaitDone(HOTELS, "1");
        awaitDone(PARKS, "2");
        List<JsonNode> before = List.of(figures(HOTELS), figures(PARKS));

        reform(COMMERCE, "RENAME", "[]", founded(RENAMED, "区商务投资委"));
        reform(PARK, "MERGE", "[\"" + COMPANY + "\"]", founded(MERGED, "区高新开发集团"));
        awaitTasks(RENAMED, "T13");
        awaitTasks(MERGED, "T09", "T16");

        assertThat(List.of(figures(HOTELS), figures(PARKS))).isEqualTo(before);
        assertThat(resolved("区商务委", "2023-06-30")).isEqualTo(COMMERCE);
        assertThat(suite.client()
                        .get("viewer", "/departments/resolve?on=2023-07-01&name=" + encoded("区商务委"))
                        .status())
                .isEqualTo(404);
        assertThat(suite.client()
                        .get("reporter-" + COMMERCE, "/reports/" + HOTELS + "-R1")
                        .status())
                .isEqualTo(200);
        goOn();
    }

    /** In the places of those who ended, so that what was done before counts once. */
    private void goOn() {
        suite.accept(suite.report("reporter-" + RENAMED, HOTELS, "2023-09", "JD-002"));
        endorsedAndAccepted(suite.report("reporter-" + MERGED, PARKS, "2023-10", "YQ-003"));

        awaitDone(HOTELS, "2");
        awaitDone(PARKS, "3");
        JsonNode report = RunningSuite.ok(suite.client().get("reporter-" + PARK, "/reports/" + PARKS + "-R2"));
        assertThat(report.path("department").asText()).isEqualTo(PARK);
        assertThat(report.at("/history/0/department").asText()).isEqualTo(MERGED);
    }

    /** The lead's reviewer endorses what a supporter reports before the office accepts it. */
    private void endorsedAndAccepted(String report) {
        RunningSuite.ok(suite.client().transition("reviewer-500110-jjxxw", report + "/accept", null));
        suite.accept(report);
    }

    private void reform(String code, String kind, String with, String successor) {
        RunningSuite.ok(suite.client()
                .post("water-office", "/departments/" + code + "/successions", RunningSuite.json("""
                {"kind": "%s", "effectiveOn": "2023-07-01", "documentNumber": "綦委编〔2023〕12号", "with": %s,
                 "successors": [%s]}""".formatted(
                                kind, with, successor))));
    }

    private static String founded(String code, String shortName) {
        return """
                {"code": "%s", "officialName": "重庆市綦江%s", "shortName": "%<s", "kind": "BUREAU"}""".formatted(code, shortName);
    }

    private JsonNode figures(String indicator) {
        List<JsonNode> months = new ArrayList<>();
        RunningSuite.ok(suite.client().get("viewer", "/compliance/" + indicator))
                .path("months")
                .forEach(month -> months.add(((ObjectNode) month).without(List.of("computedAt", "knownAt"))));
        return RunningSuite.json(months.toString());
    }

    private void awaitDone(String indicator, String amount) {
        RunningSuite.eventually()
                .untilAsserted(() -> assertThat(number(suite.compliance(indicator, "2023-12"), "actual"))
                        .isEqualByComparingTo(amount));
    }

    private void awaitTasks(String department, String... tasks) {
        RunningSuite.eventually().untilAsserted(() -> assertThat(
                        suite.all("viewer", "/tasks?plan=" + RunningSuite.PLAN + "&department=" + department))
                .extracting(task -> task.path("id").asText())
                .containsExactly(List.of(tasks).stream()
                        .map(task -> RunningSuite.PLAN + "-" + task)
                        .toArray(String[]::new)));
    }

    private String resolved(String name, String on) {
        return RunningSuite.ok(suite.client().get("viewer", "/departments/resolve?on=" + on + "&name=" + encoded(name)))
                .path("code")
                .asText();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
