package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.local.district.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent wrongly gets a problem that names the field and the reason, and changes nothing. */
class BadInputIT {

    private static final String REPORTS = "/deliverables/500110-2023-T04-D1/reports";
    private static final String REPORTER = "reporter-500110-nyncw";

    private final RunningSuite suite = RunningSuite.get();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"period":"2023-13","basis":"INCREMENT","amount":1,"unit":"mu"}        | /period
            {"period":"2022-03","basis":"INCREMENT","amount":1,"unit":"mu"}        | /period
            {"period":"2023-03","basis":"INCREMENT","amount":-1,"unit":"mu"}       | /amount
            {"period":"2023-03","basis":"INCREMENT","amount":"one","unit":"mu"}    | /amount
            {"period":"2023-03","basis":"INCREMENT","amount":1e3,"unit":"mu"}      | /amount
            {"period":"2023-03","basis":"INCREMENT","amount":1,"unit":"斤"}         | /unit
            {"period":"2023-03","basis":"INCREMENT","amount":1,"unit":"mu","x":1}  | /x
            {"period":"2023-03","basis":"GUESS","amount":1,"unit":"mu"}            | /basis
            """)
    void aWrongReportNamesItsField(String body, String pointer) {
        int before = reports();

        Answer answer = suite.client().post(REPORTER, REPORTS, RunningSuite.asWritten(body));

        assertThat(answer.status()).as(answer.body().toString()).isBetween(400, 422);
        assertThat(pointers(answer)).contains(pointer);
        assertThat(reports()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500110-2023-T99-D1", "nonsense", "500110-2023-T02-D1"})
    void anUnknownOrForeignDeliverableIsNotThere(String deliverable) {
        JsonNode body =
                RunningSuite.json("{\"period\":\"2023-03\",\"basis\":\"INCREMENT\",\"amount\":1,\"unit\":\"mu\"}");

        Answer answer = suite.client().post(REPORTER, "/deliverables/" + deliverable + "/reports", body);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(404);
    }

    @Test
    void aSecondAcceptanceIsAConflict() {
        String report = suite.report("reporter-500110-zfcxjw", "500110-2023-T10-D2", "2023-05", "XQ-001");
        suite.accept(report);

        Answer again = suite.client().transition("water-office", report + "/accept", null);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("type").asText()).startsWith("https://jieshui.cn/problems/");
    }

    @Test
    void whatIsNoPlanIsRefused() {
        assertThat(importing("").status()).isBetween(400, 422);
        assertThat(importing("今天天气很好。").status()).isEqualTo(422);
        assertThat(suite.client()
                        .postText("water-office", importPath(), new byte[] {0, 1, 2, (byte) 0x89, 'P', 'N', 'G', 0})
                        .status())
                .isBetween(400, 422);
        assertThat(suite.client()
                        .postText("water-office", importPath(), new byte[50 << 20])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aStrangerIsToldSo() {
        assertThat(suite.client().get("nobody-known", "/plans").status()).isEqualTo(401);
        assertThat(suite.client()
                        .postText("viewer", importPath(), "x".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(suite.client().get("viewer", "/nothing-here").status()).isEqualTo(404);
    }

    private Answer importing(String text) {
        return suite.client().postText("water-office", importPath(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String importPath() {
        return "/plans/import?area=500110&year=2024";
    }

    private int reports() {
        return suite.all(REPORTER, "/reports?deliverable=500110-2023-T04-D1").size();
    }

    private static List<String> pointers(Answer answer) {
        return answer.body().path("errors").findValuesAsText("pointer");
    }
}
