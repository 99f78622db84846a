package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jieshui.testkit.AuditLines;
import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The short way to the results of a plan answers as the long one does, and leaves everything else to it. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class PreparedRouteTest {

    /** Means the same as JSON alone, and is too much to think about for the short way. */
    private static final String THE_LONG_WAY = "application/json, */*;q=0.1";

    private TestPlan plan;
    private String path;

    @BeforeEach
    void whoAsksHasBeenSeenBefore() {
        plan = TestPlan.issued();
        path = COMPLIANCE + "?plan=" + plan.id() + "&asOf=" + plan.period("03");
        as("viewer").get(path).then().statusCode(200);
    }

    @Test
    void bothWaysGiveTheSameAnswer() {
        for (String asked : List.of(path, path + "&limit=2", path + "&limit=500")) {
            Response shortWay = as("viewer").get(asked);
            Response longWay = as("viewer").header("Accept", THE_LONG_WAY).get(asked);

            assertThat(shortWay.asByteArray()).isEqualTo(longWay.asByteArray());
            assertThat(headers(shortWay)).isEqualTo(headers(longWay)).hasSize(3);
            assertThat(shortWay.header("X-Request-Id")).isNotBlank();
        }
    }

    @Test
    void bothWaysSayThatItIsTheSame() {
        String tag = as("viewer").get(path).header("ETag");
        Response shortWay = as("viewer").header("If-None-Match", tag).get(path);
        Response longWay = as("viewer")
                .header("If-None-Match", tag)
                .header("Accept", THE_LONG_WAY)
                .get(path);

        assertThat(shortWay.statusCode()).isEqualTo(304).isEqualTo(longWay.statusCode());
        assertThat(headers(shortWay)).isEqualTo(headers(longWay));
        assertThat(shortWay.asByteArray()).isEmpty();
    }

    @Test
    void whatIsWrongIsRefusedAsEver() {
        refused(400, "malformed-parameter", "?plan=" + plan.id() + "&asOf=2999-03");
        refused(400, "malformed-request", "?plan=" + plan.id() + "&asOf=" + plan.period("03") + "&limit=501");
        refused(404, "unknown-plan", "?plan=500110-1001&asOf=1001-03");
        TestPlan foreign = TestPlan.draftedIn("500199");
        foreign.issue();
        refused(404, "unknown-plan", "?plan=" + foreign.id() + "&asOf=" + foreign.period("03"));
        as("viewer").accept("text/html").get(path).then().statusCode(406);
    }

    private static void refused(int status, String type, String query) {
        as("viewer").get(COMPLIANCE + query).then().statusCode(status).body("type", endsWith(type));
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() {
        String token = Tokens.of("viewer");
        given().get(path).then().statusCode(401);
        given().header("Authorization", "Basic " + token).get(path).then().statusCode(401);
        given().header("Authorization", "Bearer " + token + "A")
                .get(path)
                .then()
                .statusCode(401);
        given().header("Authorization", "bearer " + token).get(path).then().statusCode(200);
    }

    @Test
    void whatIsRefusedOnTheWayIsInTheAudit() {
        String request = "prepared-" + UUID.randomUUID();

        as("viewer")
                .header("X-Request-Id", request)
                .get(COMPLIANCE + "?plan=500110-1001&asOf=1001-03")
                .then()
                .statusCode(404);

        var lines =
                Awaitility.await().until(() -> AuditLines.of("indicator-service", request), found -> !found.isEmpty());
        assertThat(lines.get(0)).containsEntry("actor", "viewer").containsEntry("operation", "listCompliance");
    }

    @Test
    void manyAskAtOnceOnOneConnectionAfterTheOther() {
        for (int i = 0; i < 50; i++) {
            as("viewer").get(path + "&limit=1").then().statusCode(200).body("items", hasSize(1));
            as("viewer")
                    .get(COMPLIANCE + "?plan=" + plan.id())
                    .then()
                    .body("items[0].asOf", equalTo(plan.period("12")));
        }
    }

    private static List<String> headers(Response response) {
        return response.headers().asList().stream()
                .filter(header -> !header.getName().equals("X-Request-Id"))
                .map(Header::toString)
                .map(header -> header.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
