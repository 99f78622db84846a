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
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Thresholds, direction and the judging once a year are data, kept with their revisions. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class JudgementTest {

    @Test
    void thresholdsMoveTheLightAndWhatWasSaidBeforeStays() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");
        assertThat(light(plan, 3)).isEqualTo("YELLOW");
        Instant before = Instant.now();

        set(plan, "T09-D2", "{\"thresholds\": {\"floorShare\": 0.900}}")
                .statusCode(200)
                .body("thresholds.floorShare", equalTo(0.9f))
                .body("thresholds.capShare", equalTo(1.1f))
                .body("version", equalTo(2));

        assertThat(light(plan, 3)).isEqualTo("RED");
        JsonPath then = read(COMPLIANCE + "/" + plan.id("T09-D2") + "?knownAt=" + before);
        assertThat(then.getString("months[2].light")).isEqualTo("YELLOW");
        assertThat(floorShare(plan, "&knownAt=" + before)).isEqualTo(0.8f);
        assertThat(floorShare(plan, "")).isEqualTo(0.9f);
        set(plan, "T09-D2", "{\"thresholds\": {\"floorShare\": 0.9, \"levelTolerance\": 0.10}}")
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void aYellowBandInsideGreenIsRefused() {
        TestPlan plan = TestPlan.issued();

        malformed(plan, "{\"thresholds\": {\"floorShare\": 1.01}}", "/thresholds/floorShare");
        malformed(plan, "{\"thresholds\": {\"capShare\": 0.99}}", "/thresholds/capShare");
        malformed(plan, "{\"thresholds\": {\"levelTolerance\": -0.01}}", "/thresholds/levelTolerance");
        malformed(plan, "{\"thresholds\": {\"levelTolerance\": 1.01}}", "/thresholds/levelTolerance");
        assertThat(read(INDICATORS + "/" + plan.id("T09-D2")).getInt("version")).isEqualTo(1);
    }

    @Test
    void whatIsJudgedOnceAYearIsGreyBeforeDecember() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");

        set(plan, "T09-D2", "{\"annual\": true}").statusCode(200).body("annual", equalTo(true));

        JsonPath march = Figures.of(plan, "T09-D2", 3).now();
        assertThat(march.getString("light")).isEqualTo("GREY");
        assertThat(march.getString("reason")).isEqualTo("MEASURED_ONCE_A_YEAR");
        assertThat(march.getString("paceBasis.kind")).isEqualTo("YEAR_END");
        assertThat(light(plan, 12)).isEqualTo("RED");
        refused(plan, "T09-D2", "{\"annual\": true, \"pace\": {\"kind\": \"LINEAR\"}}", "/pace/kind");
        refused(plan, "T14-D2", "{\"annual\": true}", "/annual");
        refused(plan, "T14-D2", "{\"thresholds\": {\"floorShare\": 0.5}}", "/thresholds");
    }

    @Test
    void theDirectionFollowsFromThePlan() {
        TestPlan plan = TestPlan.issued();

        assertThat(read(INDICATORS + "/" + plan.id("G1")).getString("direction"))
                .isEqualTo("LOWER_IS_BETTER");
        set(plan, "T09-D2", "{\"direction\": \"HIGHER_IS_BETTER\"}").statusCode(200);
        refused(plan, "T09-D2", "{\"direction\": \"LOWER_IS_BETTER\"}", "/direction");
        malformed(plan, "{\"direction\": \"SIDEWAYS\"}", "/direction");
    }

    private static String light(TestPlan plan, int month) {
        return Figures.of(plan, "T09-D2", month).now().getString("light");
    }

    private static float floorShare(TestPlan plan, String more) {
        return read(COMPLIANCE + "/" + plan.id("T09-D2") + "/explanation?asOf=" + plan.period("03") + more)
                .getFloat("rule.thresholds.floorShare");
    }

    private static void malformed(TestPlan plan, String body, String pointer) {
        set(plan, "T09-D2", body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static void refused(TestPlan plan, String indicator, String body, String pointer) {
        set(plan, indicator, body).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse set(TestPlan plan, String indicator, String body) {
        return sending("water-office", body)
                .header("If-Match", "*")
                .put(INDICATORS + "/" + plan.id(indicator))
                .then();
    }
}
