package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.body;
import static cn.jieshui.task.Api.sending;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans are changed by the water-saving office of their area, and seen by those who work there. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class PlanRightsTest {

    private int year;
    private String plan;

    @Inject
    EntityManager database;

    @BeforeEach
    void thereIsADraft() throws Exception {
        year = District.newYear();
        plan = "500110-" + year;
        Api.draft(year);
    }

    @Test
    void nobodyElseChangesAPlan() throws Exception {
        String body = body(plan).toString();
        for (String client :
                List.of("viewer", "statistics", "admin", "auditor", "reporter-500110-slj", "reviewer-500110-slj")) {
            sending(client, body)
                    .header("If-Match", "*")
                    .put(PLANS + "/" + plan)
                    .then()
                    .statusCode(403);
            as(client).header("If-Match", "*").delete(PLANS + "/" + plan).then().statusCode(403);
            as(client)
                    .header("If-Match", "*")
                    .post(PLANS + "/" + plan + "/issue")
                    .then()
                    .statusCode(403);
            as(client)
                    .header("If-Match", "*")
                    .post(PLANS + "/" + plan + "/findings/1/confirm")
                    .then()
                    .statusCode(403);
        }
        given().header("If-Match", "*")
                .post(PLANS + "/" + plan + "/issue")
                .then()
                .statusCode(401);
        as("viewer").get(PLANS + "/" + plan).then().header("ETag", "\"1\"");
    }

    @Test
    void aPlanOfAnotherAreaIsAsIfItWereNotThere() throws Exception {
        String body = body(plan).toString();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update plan set area = '500112' where id = ?1")
                        .setParameter(1, plan)
                        .executeUpdate());

        for (String path : List.of(
                PLANS + "/" + plan,
                PLANS + "/" + plan + "/goals",
                PLANS + "/" + plan + "/annex",
                PLANS + "/" + plan + "/findings",
                "/api/v1/tasks/" + plan + "-T01",
                "/api/v1/deliverables/" + plan + "-T01-D1")) {
            as("admin").get(path).then().statusCode(404);
        }
        for (String list :
                List.of("/api/v1/tasks?plan=" + plan, "/api/v1/deliverables?plan=" + plan, PLANS + "?year=" + year)) {
            as("viewer").get(list).then().statusCode(200).body("items", empty());
        }
        sending("water-office", body)
                .header("If-Match", "*")
                .put(PLANS + "/" + plan)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://jieshui.cn/problems/unknown-plan"));
        as("water-office")
                .header("If-Match", "*")
                .delete(PLANS + "/" + plan)
                .then()
                .statusCode(404);
        Api.issuing(plan).then().statusCode(404);
    }
}
