package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a plan in force is held to changes: the figures follow, and what was said before stays said. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AdjustedPlanTest {

    @Test
    void whatWasKnownBeforeAnAdjustmentIsReadWithTheOldPopulation() {
        TestPlan plan = TestPlan.issued();
        populated(plan, 4, 40);
        TestReport.on(plan, "T11-D2").entries("JG-1 02-01", "JG-2 03-01").accepted();
        Figures march = Figures.of(plan, "T11-D2", 3);
        march.awaitActual("5");
        String then = COMPLIANCE + "/" + plan.id("T11-D2") + "?knownAt=" + Instant.now();
        String explained = COMPLIANCE + "/" + plan.id("T11-D2") + "/explanation?asOf=" + plan.period("03") + "&knownAt="
                + Instant.now();
        String answered = as("viewer").get(then).asString();

        populated(plan, 5, 8);

        assertThat(march.awaitActual("25").getString("light")).isEqualTo("GREEN");
        assertThat(march.amount("denominator")).isEqualTo("8");
        assertThat(as("viewer").get(then).asString()).isEqualTo(answered).contains("\"denominator\":40,");
        assertThat(read(then).getString("months[2].light")).isEqualTo("RED");
        assertThat(read(explained).getInt("rule.population")).isEqualTo(40);
        assertThat(read(INDICATORS + "/" + plan.id("T11-D2")).getInt("population.amount"))
                .isEqualTo(8);
    }

    @Test
    void anAdjustmentThatComesLateOrTwiceChangesNothing() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T11-D2").entries("JG-1 02-01").accepted();
        populated(plan, 6, 10);
        Figures march = Figures.of(plan, "T11-D2", 3);
        march.awaitActual("10");

        populated(plan, 5, 20);
        populated(plan, 6, 10);
        TestReport.on(plan, "T11-D2")
                .number(2)
                .period("04")
                .entries("JG-2 04-01")
                .accepted();

        Figures.of(plan, "T11-D2", 4).awaitActual("20");
        assertThat(march.actual()).isEqualTo("10");
    }

    @Test
    void aClosedPlanKeepsItsFigures() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        Figures march = Figures.of(plan, "T09-D2", 3);
        march.awaitActual("1");

        plan.publish("plan.closed.v1", 4, json -> json.replace("\"ISSUED\"", "\"CLOSED\"")
                .replace("\"区级机关\", \"amount\": null", "\"区级机关\", \"amount\": 9"));

        Awaitility.await().untilAsserted(() -> {
            JsonPath indicator = read(INDICATORS + "/" + plan.id("T11-D2"));
            assertThat(indicator.<Integer>get("population.amount")).isEqualTo(9);
        });
        assertThat(march.actual()).isEqualTo("1");
    }

    private static void populated(TestPlan plan, long version, int offices) {
        plan.publish(
                "plan.adjusted.v1",
                version,
                json -> json.replace("\"区级机关\", \"amount\": null", "\"区级机关\", \"amount\": " + offices));
    }
}
