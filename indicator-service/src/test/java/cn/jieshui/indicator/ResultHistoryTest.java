package cn.jieshui.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What was said once stays, with the time since when it was said and what it rested on. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ResultHistoryTest {

    private static final String HISTORY =
            "from compliance_history h join indicator i using (indicator_key)" + " where i.id = ? and h.month = ?";

    @Test
    void aMonthThatWasCaughtUpLaterKeepsWhatWasSaidOfIt() {
        TestPlan plan = TestPlan.issued();
        TestReport first = TestReport.on(plan, "T09-D2").entries("QY-001 03-10");
        first.accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");

        TestReport.on(plan, "T09-D2")
                .number(2)
                .entries("QY-001 03-10", "QY-002 03-11")
                .supersedes(first)
                .corrected();
        Figures.of(plan, "T09-D2", 3).awaitActual("2");

        String march = plan.id("T09-D2");
        assertThat(Tables.count("select count(*) " + HISTORY, march, 3)).isEqualTo(3);
        assertThat(Tables.count("select count(distinct h.computed_at) " + HISTORY, march, 3))
                .isEqualTo(3);
        assertThat(Tables.count("select count(*) " + HISTORY + " and h.body like '%\"light\":\"YELLOW\"%'", march, 3))
                .isEqualTo(1);
        assertThat(Tables.count("select count(*) " + HISTORY, march, 2)).isEqualTo(1);
    }

    @Test
    void aResultKnowsWhatItRestsOn() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        TestReport.on(plan, "T09-D2")
                .number(2)
                .period("04")
                .entries("QY-002 04-10")
                .accepted();
        Figures.of(plan, "T09-D2", 4).awaitActual("2");

        String inputs = "select count(*) from compliance_result r join indicator i using (indicator_key)"
                + " join progress_report p on p.progress_key = any (r.inputs) where i.id = ? and r.month = ?";
        assertThat(Tables.count(inputs, plan.id("T09-D2"), 2)).isZero();
        assertThat(Tables.count(inputs, plan.id("T09-D2"), 3)).isEqualTo(1);
        assertThat(Tables.count(inputs, plan.id("T09-D2"), 4)).isEqualTo(2);
    }
}
