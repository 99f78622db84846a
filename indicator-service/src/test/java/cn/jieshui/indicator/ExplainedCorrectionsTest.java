package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What an explanation says of corrections, and to whoever has read it already. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ExplainedCorrectionsTest {

    @Test
    void aCorrectedReportNamesTheOneThatItCorrects() {
        TestPlan plan = TestPlan.issued();
        TestReport wrong = TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-11");
        wrong.accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("2");
        assertThat(read(explanation(plan, "T09-D2")).getString("inputs[0].supersedes"))
                .isNull();

        TestReport.on(plan, "T09-D2")
                .number(2)
                .entries("QY-001 03-10")
                .supersedes(wrong)
                .corrected();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");

        assertThat(read(explanation(plan, "T09-D2")).getString("inputs[0].supersedes"))
                .isEqualTo(wrong.id());
    }

    @Test
    void aCorrectedMeasurementNamesTheRevisionThatItCorrects() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        String first = "500110-" + use.code() + "-" + plan.period("01") + "-R1";
        TestValue.of(use, plan.period("01"), "5", "m3").accepted();
        TestValue.of(use, plan.period("01"), "6", "m3")
                .correcting(first, "抄表有误")
                .accepted();

        assertThat(read(explanation(plan, "G1")).getString("inputs[0].supersedes"))
                .isEqualTo(first);
    }

    @Test
    void whoHasReadAnExplanationIsToldThatItIsTheSame() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");
        String path = explanation(plan, "T09-D2");
        String tag = as("viewer").get(path).header("ETag");

        assertThat(tag).matches("\"\\d+\"");
        var again = as("viewer").header("If-None-Match", tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.body().asByteArray()).isEmpty();

        TestReport.on(plan, "T09-D2")
                .number(2)
                .period("02")
                .entries("QY-002 02-10")
                .accepted();
        Awaitility.await()
                .until(() -> as("viewer").header("If-None-Match", tag).get(path).statusCode() == 200);
        assertThat(as("viewer").get(path).header("ETag")).isNotEqualTo(tag);
    }

    private static String explanation(TestPlan plan, String indicator) {
        return COMPLIANCE + "/" + plan.id(indicator) + "/explanation?asOf=" + plan.period("03");
    }
}
