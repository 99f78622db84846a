package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.jieshui.task.plan.Adjusting;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After the year's assessment a plan, and every report on it, stands as it is. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ClosedPlanTest {

    @Test
    void nothingOfAClosedPlanChanges() throws Exception {
        IssuedPlan plan = IssuedPlan.ofItsOwnYear();
        String deliverable = plan.deliverable("T09-D2");
        String accepted = Reports.accepted(LEAD, deliverable, Reports.entries(plan.period("03"), "A"));
        String waiting =
                Reports.reported(LEAD, deliverable, Reports.submitted(Reports.entries(plan.period("04"), "B")));
        String draft = Reports.reported(LEAD, deliverable, Reports.entries(plan.period("05"), "C"));

        Adjusting.closing(plan.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("CLOSED"))
                .body("closedAt", notNullValue());

        String later = Reports.entries(plan.period("06"), "D");
        List<Response> refused = List.of(
                Reports.report(LEAD, deliverable, later),
                Reports.change(LEAD, draft, Reports.entries(plan.period("05"), "E")),
                Reports.act(LEAD, draft, "submit"),
                Reports.act(OFFICE, waiting, "accept"),
                Reports.act(OFFICE, waiting, "return", "不实"),
                Reports.act(OFFICE, accepted, "withdraw", "不实"),
                Adjusting.closing(plan.id()),
                sending(OFFICE, """
                        {"reason": "a", "documentNumber": "b", "effectiveOn": "2023-07-01",
                         "changes": [{"part": "%s", "condition": "c"}]}""".formatted(deliverable))
                        .header("If-Match", "*")
                        .post(PLANS + "/" + plan.id() + "/adjustments"));

        refused.forEach(answer -> answer.then().statusCode(409).body("type", endsWith("plan-is-closed")));
        Reports.report("reporter-500110-slj", deliverable, later).then().statusCode(404);
        Reports.get(LEAD, waiting).then().body("state", equalTo("SUBMITTED"));
        Reports.get(LEAD, accepted).then().body("state", equalTo("ACCEPTED"));
        as("viewer").get(PLANS + "/" + plan.id()).then().header("ETag", "\"3\"");
    }
}
