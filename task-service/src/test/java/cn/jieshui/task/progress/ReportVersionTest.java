package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.reported;
import static org.hamcrest.Matchers.contains;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes a report has read it as it stands. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ReportVersionTest {

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String id = reported(LEAD, plan.deliverable("T09-D4"), entries(plan.period("03"), "A"));
        String path = REPORTS + "/" + id;

        sending(LEAD, entries(plan.period("03"), "B")).put(path).then().statusCode(428);
        sending(LEAD, entries(plan.period("03"), "B"))
                .header("If-Match", "\"7\"")
                .put(path)
                .then()
                .statusCode(412);
        for (String step : new String[] {"submit", "accept"}) {
            String client = step.equals("submit") ? LEAD : OFFICE;
            as(client).noContentType().post(path + "/" + step).then().statusCode(428);
            as(client)
                    .noContentType()
                    .header("If-Match", "\"7\"")
                    .post(path + "/" + step)
                    .then()
                    .statusCode(412);
        }
        for (String step : new String[] {"return", "withdraw"}) {
            sending(OFFICE, "{\"reason\": \"核查\"}")
                    .post(path + "/" + step)
                    .then()
                    .statusCode(428);
        }
        sending(LEAD, entries(plan.period("03"), "B"))
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("entries.code", contains("B"));
    }
}
