package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.TASKS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.NotSentTwice;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whoever reads plans, tasks and reports again and again is sent them when they have changed. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class NotSentTwiceTest {

    @Test
    void whatIsKnownIsNotSentUntilItChanges() throws Exception {
        IssuedPlan plan = IssuedPlan.of(getClass());
        sending("water-office", """
                {"reason": "年中核定", "documentNumber": "綦水〔2023〕58号", "effectiveOn": "%s-07-01",
                 "changes": [{"part": "%s", "population": 40}]}""".formatted(plan.year(), plan.deliverable("T11-D2")))
                .header("If-Match", "*")
                .post(PLANS + "/" + plan.id() + "/adjustments")
                .then()
                .statusCode(201);
        String reports = REPORTS + "?plan=" + plan.id();
        String report = reported(LEAD, plan.deliverable("T09-D2"), entries(plan.period("03"), "A"));
        for (String path : new String[] {
            PLANS + "?year=" + plan.year(),
            PLANS + "/" + plan.id(),
            PLANS + "/" + plan.id() + "/goals",
            PLANS + "/" + plan.id() + "/annex",
            PLANS + "/" + plan.id() + "/findings",
            PLANS + "/" + plan.id() + "/adjustments",
            PLANS + "/" + plan.id() + "/adjustments/1",
            PLANS + "/" + plan.id() + "/editions/2",
            TASKS + "?plan=" + plan.id(),
            TASKS + "/" + plan.deliverable("T09"),
            DELIVERABLES + "?plan=" + plan.id(),
            DELIVERABLES + "/" + plan.deliverable("T09-D2"),
            REPORTS + "/" + report
        }) {
            reading(path);
        }
        String before = reading(reports);

        Reports.act(LEAD, report, "submit").then().statusCode(200);

        assertThat(reading(reports)).isNotEqualTo(before);
    }

    private static String reading(String path) {
        return NotSentTwice.reading(() -> as("viewer"), path);
    }
}
