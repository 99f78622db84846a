package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A curve that nobody has typed is the course of a past year. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ProfilePaceTest {

    private static final String DRY = "0 0 0 0 50 100 100 50 0 0 0 0";
    private static final String WET = "100 100 100 0 0 0 0 0 0 0 0 0";

    private final TestMeasure use = TestMeasure.monthlyVolume();
    private TestPlan plan;

    @BeforeEach
    void issue() {
        plan = TestPlan.issued();
    }

    @Test
    void untilAPastYearIsCompleteThePaceIsStraightAndTheResultSaysSo() {
        curve("{\"kind\": \"CURVE\"}");
        assertThat(pace(6)).isEqualTo("110000000");
        assertThat(basis(6)).isEqualTo("LINEAR NO_PROFILE null");

        measure(plan.year() - 1, DRY);

        assertThat(pace(4)).isEqualTo("0");
        assertThat(pace(6)).isEqualTo("110000000");
        assertThat(pace(5)).isEqualTo("36666666.666667");
        assertThat(basis(6)).isEqualTo("CURVE PROFILE " + (plan.year() - 1));
    }

    @Test
    void theNewestCompleteYearIsTakenUnlessOneIsNamed() {
        curve("{\"kind\": \"CURVE\"}");
        measure(plan.year() - 3, WET);
        assertThat(pace(3)).isEqualTo("220000000");
        measure(plan.year() - 2, DRY);
        assertThat(pace(3)).isEqualTo("0");

        set("{\"kind\": \"CURVE\", \"profileYear\": %d}".formatted(plan.year() - 3))
                .statusCode(200)
                .body("pace.profileYear", equalTo(plan.year() - 3));

        assertThat(pace(3)).isEqualTo("220000000");
        assertThat(basis(3)).isEqualTo("CURVE PROFILE " + (plan.year() - 3));
    }

    @Test
    void theCourseIsAmongWhatAResultRestsOn() {
        curve("{\"kind\": \"CURVE\"}");
        measure(plan.year() - 1, DRY);
        TestValue.of(use, plan.period("05"), "1", "m3").accepted();

        JsonPath may = read(COMPLIANCE + "/" + plan.id("G1") + "/explanation?asOf=" + plan.period("05"));

        assertThat(may.getString("rule.pace.kind")).isEqualTo("CURVE");
        assertThat(may.getInt("rule.pace.profileYear")).isEqualTo(plan.year() - 1);
        assertThat(may.getFloat("rule.pace.shares[4]")).isEqualTo(0.166667f);
        assertThat(may.getList("inputs")).hasSize(13);
    }

    @Test
    void aCourseThatCannotBeIsRefused() {
        String shares = "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]";

        refused("{\"kind\": \"CURVE\", \"profileYear\": %d}".formatted(plan.year()), "/pace/profileYear");
        refused("{\"kind\": \"LINEAR\", \"profileYear\": 1900}", "/pace/profileYear");
        refused("{\"kind\": \"CURVE\", \"profileYear\": 1900, \"shares\": %s}".formatted(shares), "/pace/profileYear");
    }

    private void curve(String pace) {
        use.created();
        set(pace).statusCode(200);
    }

    private ValidatableResponse set(String pace) {
        return sending(
                        "water-office",
                        "{\"definition\": {\"value\": \"%s\"}, \"pace\": %s}".formatted(use.code(), pace))
                .header("If-Match", "*")
                .put(INDICATORS + "/" + plan.id("G1"))
                .then();
    }

    private void refused(String pace, String pointer) {
        sending("water-office", "{\"pace\": %s}".formatted(pace))
                .header("If-Match", "*")
                .put(INDICATORS + "/" + plan.id("G1"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private void measure(int year, String amounts) {
        String[] each = amounts.split(" ", -1);
        TestValue[] values = new TestValue[each.length];
        for (int i = 0; i < each.length; i++) {
            values[i] = TestValue.of(use, "%d-%02d".formatted(year, i + 1), each[i], "m3");
        }
        TestValue.sent(values).statusCode(201);
    }

    private String pace(int month) {
        return Figures.of(plan, "G1", month).amount("pace");
    }

    private String basis(int month) {
        JsonPath result = Figures.of(plan, "G1", month).now();
        return result.getString("paceBasis.kind") + " " + result.getString("paceBasis.source") + " "
                + result.getString("paceBasis.profileYear");
    }
}
