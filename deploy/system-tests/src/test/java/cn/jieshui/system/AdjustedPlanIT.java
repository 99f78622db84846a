package cn.jieshui.system;

import static cn.jieshui.system.MainJobIT.number;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.local.district.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The office sets, in mid-year, how many offices there are: the share follows, and what was said before stays said. */
class AdjustedPlanIT {

    private static final String OFFICES = "500110-2023-T11-D2";
    private static final String ADJUSTMENTS = "/plans/" + RunningSuite.PLAN + "/adjustments";

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void aPopulationSetAndCorrectedIsSeenInTheFigureAndInWhatWasKnown() {
        suite.accept(suite.report("reporter-500110-jgswglzx", OFFICES, "2023-03", "JG-001", "JG-002"));
        RunningSuite.eventually()
                .until(() -> march("").path("completeness").asText().equals("NOT_COMPUTABLE"));

        JsonNode first = adjust(40);
        awaitShare(40);
        String then = "?knownAt=" + Instant.now();
        adjust(8);
        awaitShare(8);

        assertThat(number(march(""), "actual")).isEqualByComparingTo("25");
        assertThat(number(march(then), "denominator")).isEqualByComparingTo("40");
        JsonNode history = RunningSuite.ok(suite.client().get("auditor", ADJUSTMENTS));
        assertThat(history.at("/items/1/changes/0/before").asText()).isEqualTo("40");
        assertThat(history.at("/items/1/changes/0/after").asText()).isEqualTo("8");
        JsonNode before = RunningSuite.ok(suite.client()
                .get("viewer", "/plans/" + RunningSuite.PLAN + "/editions/" + first.path("formerVersion")));
        assertThat(before.path("state").asText()).isEqualTo("ISSUED");
    }

    @Test
    void aReporterAdjustsNothing() {
        Answer answer = suite.client().transition("reporter-500110-jgswglzx", ADJUSTMENTS, body(1));

        assertThat(answer.status()).isEqualTo(403);
    }

    private JsonNode adjust(int offices) {
        return RunningSuite.ok(suite.client().transition("water-office", ADJUSTMENTS, body(offices)));
    }

    private static JsonNode body(int offices) {
        return RunningSuite.json("""
                {"reason": "核定区级机关名录", "documentNumber": "綦水〔2023〕58号", "effectiveOn": "2023-07-01",
                 "changes": [{"part": "%s", "population": %d}]}""".formatted(OFFICES, offices));
    }

    private void awaitShare(int offices) {
        RunningSuite.eventually().untilAsserted(() -> assertThat(number(march(""), "denominator"))
                .isEqualByComparingTo(String.valueOf(offices)));
    }

    private JsonNode march(String query) {
        return RunningSuite.ok(suite.client().get("viewer", "/compliance/" + OFFICES + query))
                .at("/months/2");
    }
}
