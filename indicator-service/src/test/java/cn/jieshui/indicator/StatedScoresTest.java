package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.SCORECARDS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What departments and the water-saving office say of scores stands beside what is computed. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class StatedScoresTest {

    private static final String REPORTER = "reporter-500110-jjxxw";

    private TestPlan plan;
    private TestScheme scheme;

    @BeforeEach
    void start() {
        plan = TestPlan.issued();
        scheme = TestScheme.kept();
    }

    @Test
    void aSelfScoreAndAReviewScoreStandSideBySide() {
        self(REPORTER, "92.5", "\"note\": \"自评说明\"").then().statusCode(201).body("id", equalTo(id("SELF", 1)));
        review("water-office", "500110-jjxxw", "88").then().statusCode(201).body("id", equalTo(id("REVIEW", 1)));

        JsonPath scores = read(
                SCORECARDS + "/scores?plan=" + plan.id() + "&asOf=" + plan.period("12") + "&scheme=" + scheme.code());

        assertThat(scores.getString("items[3].department")).isEqualTo("500110-jjxxw");
        assertThat(scores.getString("items[3].selfScore.points")).isEqualTo("92.5");
        assertThat(scores.getString("items[3].selfScore.note")).isEqualTo("自评说明");
        assertThat(scores.getString("items[3].selfScore.grade")).isEqualTo("优秀");
        assertThat(scores.getString("items[3].reviewScore.points")).isEqualTo("88");
        assertThat(scores.getString("items[3].reviewScore.grade")).isEqualTo("良好");
        assertThat(scores.getString("items[0].selfScore")).isNull();
        assertThat(scores.getString("items[0].reviewScore")).isNull();
    }

    @Test
    void theSameAgainChangesNothingAndAnotherNamesWhatItSupersedes() {
        self(REPORTER, "90", "\"note\": null").then().statusCode(201);

        self(REPORTER, "90.0", "\"note\": null").then().statusCode(200).body("revision", equalTo(1));
        self(REPORTER, "91", "\"note\": null").then().statusCode(409).body("errors[0].pointer", equalTo("/supersedes"));
        self(REPORTER, "91", "\"supersedes\": \"" + id("SELF", 1) + "\"").then().statusCode(409);
        self(REPORTER, "91", "\"supersedes\": \"" + id("SELF", 1) + "\", \"reason\": \"复算\"")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2));

        assertThat(Tables.count("select count(*) from stated_score where scheme = ?", scheme.code()))
                .isEqualTo(2);
    }

    @Test
    void onlyADepartmentWithAPartInThePlanScoresItself() {
        self("reporter-500110-slj", "90", "\"note\": null").then().statusCode(403);
        self("water-office", "90", "\"note\": null").then().statusCode(403);
        self("viewer", "90", "\"note\": null").then().statusCode(403);
        self("reviewer-500110-jjxxw", "90", "\"note\": null").then().statusCode(403);

        assertThat(stored()).isZero();
    }

    @Test
    void onlyTheWaterOfficeReviews() {
        for (String client : new String[] {"viewer", REPORTER, "reviewer-500110-jjxxw", "statistics", "admin"}) {
            review(client, "500110-jjxxw", "88").then().statusCode(403);
        }
        review("water-office", "500110-slj", "88")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/department"));

        assertThat(stored()).isZero();
    }

    @Test
    void whatIsNoScoreIsRefusedByName() {
        refused("\"points\": 90", "\"points\": -1", 400, "/points");
        refused("\"points\": 90", "\"points\": \"90\"", 400, "/points");
        refused("\"points\": 90", "\"points\": 104.1", 422, "/points");
        refused(plan.period("12"), plan.year() + 1 + "-12", 422, "/asOf");
        refused(plan.period("12"), plan.period("13"), 400, "/asOf");
        refused(scheme.code(), "500110-none", 404, null);
        refused("\"plan\": \"" + plan.id(), "\"plan\": \"500199-" + plan.year(), 404, null);
        TestScheme later = TestScheme.drafted().with("\"firstYear\": 1001", "\"firstYear\": 2300");
        later.put("water-office").then().statusCode(201);
        refused(scheme.code(), later.code(), 422, "/scheme");

        assertThat(stored()).isZero();
    }

    /** @param pointer null when it is no member of its own */
    private void refused(String old, String changed, int status, String pointer) {
        String body = body("90", "\"note\": null");
        assertThat(body).contains(old);
        Response answer = sending(REPORTER, body.replace(old, changed)).post(SCORECARDS + "/self-scores");
        assertThat(answer.statusCode()).as(changed).isEqualTo(status);
        if (pointer != null) {
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        }
    }

    private long stored() {
        return Tables.count("select count(*) from stated_score where plan = ?", plan.id());
    }

    private String id(String kind, int revision) {
        return "%s-M12-%s-500110-jjxxw-%s-R%d".formatted(plan.id(), scheme.code(), kind, revision);
    }

    private Response self(String client, String points, String more) {
        return sending(client, body(points, more)).post(SCORECARDS + "/self-scores");
    }

    private Response review(String client, String department, String points) {
        return sending(client, body(points, "\"department\": \"" + department + "\""))
                .post(SCORECARDS + "/review-scores");
    }

    private String body(String points, String more) {
        return "{\"plan\": \"%s\", \"asOf\": \"%s\", \"scheme\": \"%s\", \"points\": %s, %s}"
                .formatted(plan.id(), plan.period("12"), scheme.code(), points, more);
    }
}
