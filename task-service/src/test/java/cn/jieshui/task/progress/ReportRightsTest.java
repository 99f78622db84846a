package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.LEADS_REVIEWER;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.SUPPORTER;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.change;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.report;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

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

    @Test
    void whoeverHasNoPartSeesNothingAndWhoeverHasOneReadsOnly() {
        String id = reported(LEAD, plan.deliverable("T09-D3"), submitted(entries(plan.period("03"), "A")));

        get(FOREIGNER, id).then().statusCode(404).body("type", endsWith("/unknown-report"));
        change(FOREIGNER, id, entries(plan.period("03"), "B")).then().statusCode(404);
        act(FOREIGNER, id, "submit").then().statusCode(404);
        act(FOREIGNER, id, "withdraw", "误报").then().statusCode(404);
        act("reviewer-500110-swj", id, "accept").then().statusCode(404);
        act("reviewer-500110-swj", id, "return", "不实").then().statusCode(404);

        get(SUPPORTER, id).then().statusCode(200);
        change(SUPPORTER, id, entries(plan.period("03"), "B")).then().statusCode(403);
        act(SUPPORTER, id, "submit").then().statusCode(403).body("type", endsWith("/not-the-reporters-department"));
        act(SUPPORTER, id, "withdraw", "误报").then().statusCode(403);
        get("viewer", id).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void anotherAreaIsAsIfThereWereNone() throws Exception {
        IssuedPlan elsewhere = IssuedPlan.of(ElsewhereMark.class);
        Database.execute("update plan set area = '500000' where id = ?", elsewhere.id());
        String id = reported(LEAD, elsewhere.deliverable("T09-D2"), submitted(entries(elsewhere.period("03"), "A")));

        for (String client : new String[] {"viewer", OFFICE, "auditor", "admin", "statistics", "data-migration"}) {
            get(client, id).then().statusCode(404);
        }
        act(OFFICE, id, "accept").then().statusCode(404);
        act("data-migration", id, "accept").then().statusCode(404);
        act(OFFICE, id, "return", "不实").then().statusCode(404);
        act(OFFICE, id, "withdraw", "不实").then().statusCode(404);
        get(LEADS_REVIEWER, id).then().statusCode(200);
    }

    private static final class ElsewhereMark {}

    @Test
    void thePersonWhoReportedDoesNotReviewInAnotherRole() {
        String id = reported(LEAD, plan.deliverable("T09-D4"), entries(plan.period("03"), "A"));
        as(SamePerson.token("zhang-san", LEAD))
                .post(REPORTS + "/" + id + "/submit")
                .then()
                .statusCode(200);

        as(SamePerson.token("zhang-san", OFFICE))
                .post(REPORTS + "/" + id + "/accept")
                .then()
                .statusCode(403)
                .body("type", endsWith("/reporter-reviews-own-report"));
        assertThat(Database.eventsOn(plan.deliverable("T09-D4"))).isZero();
        as(SamePerson.token("li-si", OFFICE))
                .post(REPORTS + "/" + id + "/accept")
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token)
                .noContentType()
                .header("If-Match", "*");
    }
}
