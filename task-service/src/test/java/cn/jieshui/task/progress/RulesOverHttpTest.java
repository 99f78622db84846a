package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.SUPPORTER;
import static cn.jieshui.task.progress.Reports.amount;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.increment;
import static cn.jieshui.task.progress.Reports.report;
import static cn.jieshui.task.progress.Reports.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules for a report beside the others on its deliverable, with the others in the database. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RulesOverHttpTest {

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    private static void refused(String client, String deliverable, String body, String pointer, String code) {
        long before = Database.reportsOn(deliverable);

        report(client, deliverable, body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("detail", containsString(deliverable + "-R1"));

        assertThat(Database.reportsOn(deliverable)).isEqualTo(before);
    }

    @Test
    void amountsAndEntriesAreNotMixed() {
        String deliverable = plan.deliverable("T09-D2");
        reported(LEAD, deliverable, entries(plan.period("03"), "A"));

        refused(LEAD, deliverable, increment(plan.period("04"), "1", "家"), "/basis", "quantities-and-entries-mixed");
        refused(
                SUPPORTER,
                deliverable,
                amount("CUMULATIVE", plan.period("03"), "1", "家"),
                "/basis",
                "quantities-and-entries-mixed");
    }

    @Test
    void anEntryStandsInOneReportOnly() {
        String deliverable = plan.deliverable("T09-D1");
        String first = reported(LEAD, deliverable, entries(plan.period("03"), "A", "B"));

        refused(
                SUPPORTER,
                deliverable,
                entries(plan.period("04"), "C", "B"),
                "/entries/1/code",
                "entry-already-reported");

        Reports.act(LEAD, first, "withdraw", "误报").then().statusCode(200);
        reported(SUPPORTER, deliverable, entries(plan.period("04"), "C", "B"));
    }

    @Test
    void theSameCodeOnAnotherDeliverableIsAnotherThing() {
        reported(LEAD, plan.deliverable("T09-D3"), entries(plan.period("03"), "A"));

        reported(LEAD, plan.deliverable("T09-D4"), entries(plan.period("03"), "A"));
    }

    @Test
    void monthsAreNotAddedUpTwice() {
        String deliverable = plan.deliverable("T05-D3");
        reported("reporter-500110-nyncw", deliverable, increment(plan.period("03"), "10", "亩"));

        refused(
                "reporter-500110-nyncw",
                deliverable,
                increment(plan.period("Q1"), "30", "亩"),
                "/period",
                "periods-overlap");
        reported("reporter-500110-nyncw", deliverable, increment(plan.period("Q2"), "30", "亩"));
    }
}
