package cn.jieshui.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusalsAreAuditedTest extends AuditTrialTest {

    @Test
    void aRefusedChangeIsALineWithTheReason() {
        dig();
        as("water-office").put("/wells/{well}/refusal", well).then().statusCode(422);

        Map<String, Object> line = lines(2).get(1);

        assertThat(line)
                .containsEntry("outcome", "REFUSED")
                .containsEntry("status", 422)
                .containsEntry("reason", "well-is-dry")
                .containsEntry("actor", "water-office")
                .containsEntry("after", null);
    }

    @Test
    void aRefusalThatIsNoProblemIsALineToo() {
        as("water-office").put("/wells/{well}/plain", well).then().statusCode(409);

        assertThat(lines(1).get(0)).containsEntry("status", 409).containsEntry("reason", null);
    }

    @Test
    void whoMayNotIsALine() {
        as("viewer").put("/wells/{well}?depth=1", well).then().statusCode(403);

        assertThat(lines(1).get(0))
                .containsEntry("outcome", "REFUSED")
                .containsEntry("status", 403)
                .containsEntry("actor", "viewer")
                .containsEntry("operation", "deepenWell");
    }

    @Test
    void aStrangerIsALine() {
        given().header("X-Request-Id", well)
                .put("/wells/{well}?depth=1", well)
                .then()
                .statusCode(401);

        assertThat(lines(1).get(0))
                .containsEntry("outcome", "REFUSED")
                .containsEntry("status", 401)
                .containsEntry("actor", "");
    }

    @Test
    void aTokenThatIsNoneIsALine() {
        given().header("X-Request-Id", well)
                .auth()
                .oauth2("a.b.c")
                .put("/wells/{well}?depth=1", well)
                .then()
                .statusCode(401);

        assertThat(lines(1).get(0)).containsEntry("actor", "").containsEntry("status", 401);
    }

    @Test
    void aReadThatFindsNothingIsALineForItMayBeSomebodyElses() {
        as("water-office").get("/wells/{well}", well).then().statusCode(404);

        assertThat(lines(1).get(0)).containsEntry("status", 404).containsEntry("target", "GET /wells/" + well);
    }

    @Test
    void aReadThatSucceedsIsNone() {
        dig();
        as("water-office").get("/wells/{well}", well).then().statusCode(200);
        as("viewer").get("/wells/{well}", well).then().statusCode(403);

        assertThat(lines(2)).extracting(line -> line.get("status")).containsExactly(null, 403);
    }

    @Test
    void nobodyButAnAuditorReadsIt() {
        for (String client : new String[] {"viewer", "water-office", "admin", "statistics", "reviewer-500110-slj"}) {
            for (String path : new String[] {"entries", "verification", "export"}) {
                as(client).get("/api/v1/audit/trial/" + path).then().statusCode(403);
            }
        }
        given().get("/api/v1/audit/trial/entries").then().statusCode(401);
        as("auditor").get("/api/v1/audit/other/entries").then().statusCode(404);
    }
}
