package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The assessed leakage rate (漏损率) and the gross one (综合漏损率) stand side by side. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class LeakageRateTest {

    private final TestMeasure supplied = TestMeasure.monthlyVolume();
    private final TestMeasure billed = TestMeasure.monthlyVolume();
    private final TestMeasure correction = TestMeasure.monthlyVolume()
            .in("percent")
            .each("YEAR")
            .by("{\"correction\": [\"meters\", \"pipes\", \"pressure\", \"frost\"]}");

    @Test
    void theCorrectionsAreTakenOffAndTheGrossRateStandsBesideIt() {
        TestPlan plan = assessedByCorrectedRate();
        correct(plan, "0.6", "-0.25", "0.5", "0");
        supply(plan, "01", "100", "90");
        supply(plan, "02", "300", "273");

        for (String indicator : new String[] {"G6", "T14-D1"}) {
            JsonPath february = Figures.of(plan, indicator, 2).now();
            assertThat(Figures.of(plan, indicator, 2).actual()).isEqualTo("8.4");
            assertThat(Figures.of(plan, indicator, 2).amount("numerator")).isEqualTo("336000");
            assertThat(Figures.of(plan, indicator, 2).amount("denominator")).isEqualTo("4000000");
            assertThat(february.getString("light")).isEqualTo("GREEN");
            assertThat(february.getString("completeness")).isEqualTo("COMPLETE");
            assertThat(february.getString("also[0].code")).isEqualTo("gross-leakage-rate");
            assertThat(february.getString("also[0].name")).isEqualTo("综合漏损率");
            assertThat(Figures.of(plan, indicator, 2).amount("also[0].actual")).isEqualTo("9.25");
            assertThat(Figures.of(plan, indicator, 2).amount("also[0].numerator"))
                    .isEqualTo("370000");
            assertThat(february.getString("also[0].valueAsOf")).isEqualTo(plan.period("02"));
        }
    }

    @Test
    void eachCorrectionIsExplainedWithItsOwnValue() {
        TestPlan plan = assessedByCorrectedRate();
        correct(plan, "0.6", "-0.25", "0.5", "0");
        supply(plan, "01", "100", "90");

        JsonPath january = read(COMPLIANCE + "/" + plan.id("G6") + "/explanation?asOf=" + plan.period("01"));

        assertThat(january.getString("definition.withValues.numerator"))
                .isEqualTo("1000000 - 900000 - (0.6 + (-0.25) + 0.5 + 0) / 100 * 1000000");
        assertThat(january.getString("definition.also[0].withValues.numerator")).isEqualTo("1000000 - 900000");
        assertThat(january.getString("definition.also[0].rule")).isEqualTo("CJJ 92-2016");
        assertThat(january.getList("definition.operands.unit")).containsOnly("m3", "percent");
        assertThat(january.getList("inputs.period"))
                .containsOnly(plan.period("01"), plan.period(""))
                .hasSize(6);
    }

    @Test
    void withoutTheCorrectionsOnlyTheGrossRateIsKnown() {
        TestPlan plan = assessedByCorrectedRate();
        supply(plan, "01", "100", "90");

        JsonPath january = Figures.of(plan, "G6", 1).now();

        assertThat(january.getString("completeness")).isEqualTo("NO_DATA");
        assertThat(january.getString("light")).isEqualTo("GREY");
        assertThat(january.getList("missing.series")).hasSize(4).contains(correction.code() + ".frost");
        assertThat(january.getList("missing.period")).containsOnly(plan.period(""));
        assertThat(Figures.of(plan, "G6", 1).amount("also[0].actual")).isEqualTo("10");
    }

    @Test
    void aCorrectionThatIsCorrectedLeavesWhatWasSaidBefore() {
        TestPlan plan = assessedByCorrectedRate();
        correct(plan, "0.6", "-0.25", "0.5", "0");
        supply(plan, "01", "100", "90");
        assertThat(Figures.of(plan, "G6", 1).actual()).isEqualTo("9.15");
        Instant before = Instant.now();

        TestValue.of(correction, plan.period(""), "1", "%")
                .at("correction", "pressure")
                .correcting("500110-" + correction.code() + ".pressure-" + plan.period("") + "-R1", "压力重新核定")
                .accepted();

        assertThat(Figures.of(plan, "G6", 1).actual()).isEqualTo("8.65");
        JsonPath then = read(COMPLIANCE + "/" + plan.id("G6") + "?knownAt=" + before);
        assertThat(then.getFloat("months[0].actual")).isEqualTo(9.15f);
        assertThat(then.getString("months[0].light")).isEqualTo("YELLOW");
    }

    private TestPlan assessedByCorrectedRate() {
        TestPlan plan = TestPlan.issued();
        supplied.created();
        billed.created();
        correction.created();
        Figures.define(plan, "G6", """
                "numerator": "%1$s - %2$s - (%3$s.meters + %3$s.pipes + %3$s.pressure + %3$s.frost) / 100 * %1$s",
                "denominator": "%1$s", "also": [{"code": "gross-leakage-rate", "name": "综合漏损率",
                 "numerator": "%1$s - %2$s", "denominator": "%1$s", "rule": "CJJ 92-2016"}]""".formatted(supplied.code(), billed.code(), correction.code()));
        return plan;
    }

    private void correct(TestPlan plan, String meters, String pipes, String pressure, String frost) {
        TestValue year = TestValue.of(correction, plan.period(""), "0", "%");
        TestValue.sent(
                        year.of(meters).at("correction", "meters"),
                        year.of(pipes).at("correction", "pipes"),
                        year.of(pressure).at("correction", "pressure"),
                        year.of(frost).at("correction", "frost"))
                .statusCode(201);
    }

    private void supply(TestPlan plan, String month, String all, String toUsers) {
        TestValue.sent(
                        TestValue.of(supplied, plan.period(month), all, "万方"),
                        TestValue.of(billed, plan.period(month), toUsers, "万方"))
                .statusCode(201);
    }
}
