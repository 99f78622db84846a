package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.LEADS_REVIEWER;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.SUPPORTER;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.change;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports are read, changed and reviewed by those who have to do with them. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class OthersReportsTest {

    private static final String FOREIGNER = "reporter-500110-swj";

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
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
        IssuedPlan elsewhere = IssuedPlan.ofItsOwnYear();
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

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token)
                .noContentType()
                .header("If-Match", "*");
    }
}
