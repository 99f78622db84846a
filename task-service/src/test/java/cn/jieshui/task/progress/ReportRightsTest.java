package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.change;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.report;
import static cn.jieshui.task.progress.Reports.reported;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what to which report. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ReportRightsTest {

    private static final String FOREIGNER = "reporter-500110-swj";

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    @Test
    void aStrangerIsSentAway() {
        String id = plan.deliverable("T09-D2-R1");
        given().get(REPORTS).then().statusCode(401);
        given().get(REPORTS + "/" + id).then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .put(REPORTS + "/" + id)
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post(DELIVERABLES + "/" + plan.deliverable("T09-D2") + "/reports")
                .then()
                .statusCode(401);
        for (String step : new String[] {"submit", "accept", "return", "withdraw"}) {
            given().contentType("application/json")
                    .body("{}")
                    .post(REPORTS + "/" + id + "/" + step)
                    .then()
                    .statusCode(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viewer",
                "water-office",
                "statistics",
                "auditor",
                "admin",
                "data-migration",
                "reviewer-500110-jjxxw"
            })
    void onlyReportersReportChangeAndSubmit(String client) {
        String deliverable = plan.deliverable("T09-D2");

        report(client, deliverable, entries(plan.period("03"), "A")).then().statusCode(403);
        change(client, deliverable + "-R1", entries(plan.period("03"), "A"))
                .then()
                .statusCode(403);
        act(client, deliverable + "-R1", "submit").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "statistics", "auditor", "admin", "reporter-500110-jjxxw"})
    void onlyReviewersAndTheOfficeReview(String client) {
        act(client, plan.deliverable("T09-D2-R1"), "accept").then().statusCode(403);
        act(client, plan.deliverable("T09-D2-R1"), "return", "不实").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "statistics", "auditor", "admin", "data-migration", "reviewer-500110-jjxxw"})
    void onlyReportersAndTheOfficeWithdraw(String client) {
        act(client, plan.deliverable("T09-D2-R1"), "withdraw", "误报").then().statusCode(403);
    }

    @Test
    void aDepartmentWithoutAPartReportsNothing() {
        report(FOREIGNER, plan.deliverable("T09-D1"), entries(plan.period("03"), "A"))
                .then()
                .statusCode(404)
                .body("type", endsWith("/nothing-to-report-on"));
        assertThat(Database.reportsOn(plan.deliverable("T09-D1"))).isZero();
    }

    @Test
    void aPartInTheTaskIsAPartInItsDeliverables() {
        reported("reporter-500110-slj", plan.deliverable("T13-D2"), Reports.increment(plan.period("03"), "1", "家"));
        reported("reporter-500110-csglj", plan.deliverable("T13-D2"), Reports.increment(plan.period("03"), "0", "家"));
    }

    @Test
    void aCollectivePhraseGivesNobodyRights() {
        String note = "{\"period\": \"%s\", \"basis\": \"NOTE\", \"note\": \"开展检查\"}".formatted(plan.period("03"));

        for (String client : new String[] {"reporter-500110-qjygbm", FOREIGNER, LEAD}) {
            report(client, plan.deliverable("T22-D1"), note).then().statusCode(404);
        }
        String id = reported("reporter-500110-slj", plan.deliverable("T22-D1"), note);
        get("reporter-500110-qjygbm", id).then().statusCode(404);
    }

    @Test
    void aDraftPlanIsNotReportedOn() throws Exception {
        String draft = Api.draft(District.newYear());

        report(LEAD, draft + "-T09-D2", entries(plan.period("03"), "A")).then().statusCode(404);
    }
}
