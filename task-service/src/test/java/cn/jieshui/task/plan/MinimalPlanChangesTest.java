package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.body;
import static cn.jieshui.task.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** A plan goes its whole way by callers who do without the answers' bodies. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class MinimalPlanChangesTest {

    private String plan;

    @Test
    void everyChangeOfAPlanTakesEffectWithoutABody() throws Exception {
        plan = Api.draft(District.newYear());
        ObjectNode draft = body(plan);

        done(minimal("1", draft.toString()).put(PLANS + "/" + plan), 204, "2");
        assertThat(body(plan).put("version", 1)).isEqualTo(draft);

        done(minimal("2").post(PLANS + "/" + plan + "/findings/2/confirm"), 204, "3");
        plan("").body("findings.findAll { it.confirmed }.number", contains(2)).header("ETag", "\"3\"");

        done(minimal("3").post(PLANS + "/" + plan + "/issue"), 204, "4");
        plan("").body("state", equalTo("ISSUED")).header("ETag", "\"4\"");

        adjustedOnceByRepeatedRequests();

        done(minimal("5").post(PLANS + "/" + plan + "/close"), 204, "6");
        plan("").body("state", equalTo("CLOSED")).header("ETag", "\"6\"");
    }

    private void adjustedOnceByRepeatedRequests() {
        String change = Adjusting.body(plan, "{\"part\": \"#-T11-D2\", \"population\": 40}");
        String path = PLANS + "/" + plan + "/adjustments";
        for (int i = 0; i < 2; i++) {
            Response answer =
                    minimal("4", change).header("Idempotency-Key", plan).post(path);
            done(answer, 201, "5").header("Location", endsWith(path + "/1"));
            assertThat(answer.header("Idempotent-Replayed")).isEqualTo(i == 0 ? null : "true");
        }
        sending("water-office", change)
                .header("If-Match", "\"4\"")
                .header("Idempotency-Key", plan)
                .post(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"5\"")
                .body("number", equalTo(1))
                .body("changes.after", contains("40"));
        plan("/adjustments").body("items", hasSize(1)).header("ETag", "\"5\"");
    }

    @Test
    void aRefusalIsToldInFull() throws Exception {
        minimal("1")
                .post(PLANS + "/500110-2100/issue")
                .then()
                .statusCode(404)
                .body("status", equalTo(404))
                .body("instance", equalTo(PLANS + "/500110-2100/issue"));
    }

    private ValidatableResponse plan(String part) {
        return as("viewer").get(PLANS + "/" + plan + part).then().statusCode(200);
    }

    private static RequestSpecification minimal(String version) {
        return preferring(as("water-office"), version);
    }

    private static RequestSpecification minimal(String version, String body) {
        return preferring(sending("water-office", body), version);
    }

    private static RequestSpecification preferring(RequestSpecification request, String version) {
        return request.header("If-Match", "\"" + version + "\"").header("Prefer", "return=minimal");
    }

    private static ValidatableResponse done(Response answer, int status, String version) {
        assertThat(answer.asByteArray()).isEmpty();
        return answer.then()
                .statusCode(status)
                .header("Preference-Applied", "return=minimal")
                .header("ETag", "\"" + version + "\"");
    }
}
