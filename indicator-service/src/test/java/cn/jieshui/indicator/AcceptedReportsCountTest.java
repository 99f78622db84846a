package cn.jieshui.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AcceptedReportsCountTest {

    @Test
    void twoEnterprisesInMarchAreGreenThenAndGreyBefore() {
        TestPlan plan = TestPlan.issued();

        TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-21").accepted();

        JsonPath march = Figures.of(plan, "T09-D2", 3).awaitActual("2");
        assertThat(march.getString("asOf")).isEqualTo(plan.period("03"));
        assertThat(march.getString("name")).isEqualTo("区级节水型企业");
        assertThat(march.getString("light")).isEqualTo("GREEN");
        assertThat(march.getString("met")).isEqualTo("OPEN");
        assertThat(march.getString("basis")).isEqualTo("REPORTS");
        assertThat(march.getString("unit")).isEqualTo("count");
        assertThat(march.getString("valueAsOf")).isEqualTo(plan.period("03"));
        assertThat(Figures.of(plan, "T09-D2", 3).amount("pace")).isEqualTo("1.25");
        assertThat(Figures.of(plan, "T09-D2", 3).amount("stretch")).isEqualTo("7");
        JsonPath february = Figures.of(plan, "T09-D2", 2).now();
        assertThat(february.getString("light")).isEqualTo("GREY");
        assertThat(february.getString("completeness")).isEqualTo("NO_DATA");
        assertThat(february.getString("actual")).isNull();
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        TestPlan plan = TestPlan.issued();
        TestReport first = TestReport.on(plan, "T09-D2").increment("2");

        first.accepted();
        first.accepted();
        TestReport.on(plan, "T09-D2").number(2).period("04").increment("1").accepted();

        Figures.of(plan, "T09-D2", 4).awaitActual("3");
    }

    @Test
    void theSameEnterpriseInTwoReportsIsOne() {
        TestPlan plan = TestPlan.issued();

        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        TestReport.on(plan, "T09-D2")
                .number(2)
                .period("04")
                .by("500110-gxqgwh")
                .entries("QY-001 04-02", "QY-002 04-03")
                .accepted();

        Figures.of(plan, "T09-D2", 4).awaitActual("2");
    }

    @Test
    void reportsThatCameBeforeTheirPlanCountWhenItComes() {
        TestPlan plan = TestPlan.drafted();

        TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-21").accepted();
        TestPlan later = TestPlan.issued();
        TestReport.on(later, "T09-D2").entries("QY-001 03-10").accepted();
        Figures.of(later, "T09-D2", 3).awaitActual("1");
        plan.issue();
        plan.awaitKnown();

        Figures.of(plan, "T09-D2", 3).awaitActual("2");
    }

    @Test
    void aWithdrawnReportCountsNoMore() {
        TestPlan plan = TestPlan.issued();
        TestReport report = TestReport.on(plan, "T09-D2").entries("QY-001 03-10");
        report.accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");

        report.withdrawn();

        Figures.of(plan, "T09-D2", 3).awaitActual(null);
    }

    @Test
    void aWithdrawalThatOvertookItsAcceptanceHolds() {
        TestPlan plan = TestPlan.issued();
        TestReport report = TestReport.on(plan, "T09-D2").entries("QY-001 03-10");

        report.withdrawn();
        report.accepted();
        TestReport.on(plan, "T09-D2")
                .number(2)
                .period("04")
                .entries("QY-009 04-01")
                .accepted();

        Figures.of(plan, "T09-D2", 4).awaitActual("1");
        assertThat(Figures.of(plan, "T09-D2", 3).actual()).isNull();
    }

    @Test
    void aCorrectionCountsInsteadOfWhatItCorrectsWhicheverComesFirst() {
        for (boolean inOrder : new boolean[] {true, false}) {
            TestPlan plan = TestPlan.issued();
            TestReport wrong = TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-11", "QY-003 03-12");
            TestReport right = TestReport.on(plan, "T09-D2").number(2).entries("QY-001 03-10", "QY-002 03-11");
            if (inOrder) {
                wrong.accepted();
                Figures.of(plan, "T09-D2", 3).awaitActual("3");
                right.supersedes(wrong).corrected();
            } else {
                right.supersedes(wrong).corrected();
                wrong.accepted();
                TestReport.on(plan, "T14-D2").done("02-01").accepted();
                Figures.of(plan, "T14-D2", 2).awaitActual("1");
            }
            Figures.of(plan, "T09-D2", 3).awaitActual("2");
        }
    }

    @Test
    void aMilestoneIsDoneFromItsMonthOn() {
        TestPlan plan = TestPlan.issued();

        TestReport.on(plan, "T14-D2")
                .by("500110-csglj")
                .period("05")
                .done("05-20")
                .accepted();

        JsonPath may = Figures.of(plan, "T14-D2", 5).awaitActual("1");
        assertThat(may.getString("light")).isEqualTo("GREEN");
        assertThat(may.getString("met")).isEqualTo("YES");
        assertThat(Figures.of(plan, "T14-D2", 4).now().getString("light")).isEqualTo("GREY");
    }

    @Test
    void aShareOfAnUnknownPopulationIsNotComputableUntilThePlanSaysHowMany() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T11-D2").entries("JG-1 02-01", "JG-2 03-01").accepted();
        Figures march = Figures.of(plan, "T11-D2", 3);
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(march.now().getString("completeness")).isEqualTo("NOT_COMPUTABLE"));
        assertThat(march.now().getString("reason")).isEqualTo("POPULATION_UNKNOWN");

        plan.publish(
                "plan.adjusted.v1", 4, json -> json.replace("\"区级机关\", \"amount\": null", "\"区级机关\", \"amount\": 40"));

        assertThat(march.awaitActual("5").getString("light")).isEqualTo("RED");
        assertThat(march.amount("numerator")).isEqualTo("2");
        assertThat(march.amount("denominator")).isEqualTo("40");
    }

    @Test
    void aReportOnADeliverableMovesTheGoalThatSaysTheSame() {
        TestPlan plan = TestPlan.issued();

        TestReport.on(plan, "T14-D1").by("500110-csglj").ratio("92", "1000").accepted();

        JsonPath goal = Figures.of(plan, "G6", 3).awaitActual("9.2");
        assertThat(goal.getString("light")).isEqualTo("YELLOW");
        assertThat(Figures.of(plan, "T14-D1", 3).actual()).isEqualTo("9.2");
        assertThat(Figures.of(plan, "G6", 3).amount("denominator")).isEqualTo("1000");
    }
}
