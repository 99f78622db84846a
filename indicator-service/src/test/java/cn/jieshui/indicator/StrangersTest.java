package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.RULES;
import static cn.jieshui.indicator.Api.SCHEMES;
import static cn.jieshui.indicator.Api.SCORECARDS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.sending;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who is nobody, has the wrong role or works elsewhere gets nothing. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class StrangersTest {

    private static final List<String> READS = List.of(
            INDICATORS + "?plan=500110-2023",
            INDICATORS + "/500110-2023-G1",
            INDICATORS + "/500110-2023-G1/base-values",
            MEASURES,
            MEASURES + "/water_use",
            MEASUREMENTS,
            MEASUREMENTS + "/imports",
            MEASUREMENTS + "/imports/x",
            RULES,
            RULES + "/500110-water-use-jump",
            COMPLIANCE + "?plan=500110-2023",
            COMPLIANCE + "/goals?goal=total-water-use",
            COMPLIANCE + "/500110-2023-G1",
            COMPLIANCE + "/500110-2023-G1/history",
            COMPLIANCE + "/500110-2023-G1/explanation",
            SCORECARDS + "?plan=500110-2023",
            SCORECARDS + "/chapters?plan=500110-2023",
            SCORECARDS + "/scores?plan=500110-2023&scheme=500110-annual",
            SCHEMES,
            SCHEMES + "/500110-annual",
            TestDataset.DATASETS + "500110-2023");

    @Test
    void nobodyReadsWithoutAToken() {
        for (String path : READS) {
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(given().auth().oauth2("not.a.token").get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void nobodyWritesWithoutAToken() {
        assertThat(write(null, "PUT", MEASURES + "/m")).isEqualTo(401);
        assertThat(write(null, "PUT", INDICATORS + "/500110-2023-G1")).isEqualTo(401);
        assertThat(write(null, "POST", INDICATORS + "/500110-2023-G1/base-values"))
                .isEqualTo(401);
        assertThat(write(null, "POST", MEASUREMENTS)).isEqualTo(401);
        assertThat(write(null, "PUT", RULES + "/r")).isEqualTo(401);
        assertThat(write(null, "PUT", SCHEMES + "/500110-annual")).isEqualTo(401);
        assertThat(write(null, "POST", SCORECARDS + "/self-scores")).isEqualTo(401);
        assertThat(write(null, "POST", SCORECARDS + "/review-scores")).isEqualTo(401);
    }

    @Test
    void otherRolesDoNotWrite() {
        for (String client :
                new String[] {"viewer", "reporter-500110-slj", "reviewer-500110-slj", "auditor", "admin"}) {
            assertThat(write(client, "PUT", MEASURES + "/m")).as(client).isEqualTo(403);
            assertThat(write(client, "PUT", RULES + "/r")).as(client).isEqualTo(403);
            assertThat(write(client, "PUT", INDICATORS + "/500110-2023-G1"))
                    .as(client)
                    .isEqualTo(403);
            assertThat(write(client, "POST", INDICATORS + "/500110-2023-G1/base-values"))
                    .as(client)
                    .isEqualTo(403);
            assertThat(write(client, "POST", MEASUREMENTS)).as(client).isEqualTo(403);
            assertThat(write(client, "GET", MEASUREMENTS + "/imports"))
                    .as(client)
                    .isEqualTo(403);
            assertThat(write(client, "GET", MEASUREMENTS + "/imports/x"))
                    .as(client)
                    .isEqualTo(403);
        }
        assertThat(write("water-office", "POST", MEASUREMENTS)).isEqualTo(403);
        assertThat(write("data-migration", "PUT", MEASURES + "/m")).isEqualTo(403);
        assertThat(write("data-migration", "POST", MEASUREMENTS)).isEqualTo(400);
    }

    @Test
    void rowsAreSentByTheSameRolesOnly() {
        for (String type : List.of(TestRows.NDJSON, TestRows.CSV)) {
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            assertThat(TestRows.of(given(), type, body).post(MEASUREMENTS).statusCode())
                    .isEqualTo(401);
            assertThat(TestRows.send("viewer", type, body, "").statusCode()).isEqualTo(403);
            assertThat(TestRows.send("water-office", type, body, "").statusCode())
                    .isEqualTo(403);
            assertThat(TestRows.send("data-migration", type, body, "").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void anotherAreasPlanIsAsGoodAsNone() {
        TestPlan foreign = TestPlan.draftedIn("500199");
        foreign.issue();
        Awaitility.await()
                .until(() -> Tables.count(
                                "select count(*) from compliance_result r join indicator i"
                                        + " using (indicator_key) where i.plan = ?",
                                foreign.id())
                        == 7);

        for (String path : List.of(
                INDICATORS + "?plan=" + foreign.id(),
                INDICATORS + "/" + foreign.id("G1"),
                INDICATORS + "/" + foreign.id("G3") + "/base-values",
                COMPLIANCE + "?plan=" + foreign.id(),
                COMPLIANCE + "/" + foreign.id("G1"),
                COMPLIANCE + "/" + foreign.id("G1") + "?knownAt=2020-01-01T00:00:00Z",
                COMPLIANCE + "/" + foreign.id("G1") + "/history",
                COMPLIANCE + "/" + foreign.id("G1") + "/explanation",
                TestDataset.DATASETS + foreign.id(),
                SCORECARDS + "?plan=" + foreign.id(),
                SCORECARDS + "/chapters?plan=" + foreign.id(),
                SCORECARDS + "/scores?plan=" + foreign.id() + "&scheme="
                        + TestScheme.kept().code())) {
            assertThat(as("viewer").get(path).statusCode()).as(path).isEqualTo(404);
        }
        sending("water-office", "{}")
                .header("If-Match", "*")
                .put(INDICATORS + "/" + foreign.id("G1"))
                .then()
                .statusCode(404);
        sending("statistics", "{\"year\": 2020, \"amount\": 1, \"source\": \"x\"}")
                .post(INDICATORS + "/" + foreign.id("G3") + "/base-values")
                .then()
                .statusCode(404);
    }

    @Test
    void valuesAreSentForOnesOwnAreasOnly() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        String foreign = TestValue.of(measure, "2001-03", "10", "m3").json().replace("\"500110\"", "\"500199\"");

        assertThat(sending("statistics", foreign).post(MEASUREMENTS).statusCode())
                .isEqualTo(403);
        assertThat(Tables.count(
                        "select count(*) from measure join series using (measure_key) where code = ?", measure.code()))
                .isZero();
    }

    private static int write(String client, String method, String path) {
        var request = client == null ? given() : as(client);
        Response response = request.contentType(ContentType.JSON).body("{}").request(method, path);
        return response.statusCode();
    }
}
