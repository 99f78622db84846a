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
            "from compliance_history h join indicator i using (indicator_key) where i.id = ? and h.versions[?] = h.version";

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
        assertThat(Tables.count(
                        "select count(*) " + HISTORY
                                + " and split_part(h.bodies, chr(10), 3) like '%\"light\":\"YELLOW\"%'",
                        march,
                        3))
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

        String inputs = """
                select count(*) from compliance_result r join indicator i using (indicator_key)
                join compliance_history h on h.indicator_key = r.indicator_key and h.version = r.version
                join progress_report p on p.progress_key::text = any (string_to_array(split_part(h.inputs, chr(10), cast(? as integer)), ','))
                where i.id = ?""";
        assertThat(Tables.count(inputs, 2, plan.id("T09-D2"))).isZero();
        assertThat(Tables.count(inputs, 3, plan.id("T09-D2"))).isEqualTo(1);
        assertThat(Tables.count(inputs, 4, plan.id("T09-D2"))).isEqualTo(2);
    }
}
