package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.SCORECARDS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.rights.Attempts;
import cn.jieshui.testkit.rights.RightsTest;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class IndicatorRightsTest extends RightsTest {

    private static final String NO_PLAN = "500110-1000";
    private static final String NO_SCHEME = "500110-no-scheme";
    private static final String LEAD = "500110-jjxxw";
    private static final String SUPPORTER = "500110-gxqgwh";
    private static final String BASE_VALUE = """
            {"year": 2020, "amount": 0.01, "source": "统计年鉴"}""";

    private TestPlan plan;
    private TestMeasure measure;
    private TestRule rule;
    private TestScheme scheme;

    @Override
    protected int leastCells() {
        return 2_700;
    }

    @Override
    protected String department(String word) {
        return switch (word) {
            case "foreign" -> "500110-swj";
            case "not-department" -> SUPPORTER;
            default -> LEAD;
        };
    }

    /** What has been computed is told on; an admin does start a rebuild. */
    @Override
    protected Set<String> restless() {
        return Set.of("outbox", "rebuild_run");
    }

    @Override
    protected void prepare(Attempts attempts) {
        plan = TestPlan.issued();
        measure = TestMeasure.monthlyVolume().created();
        rule = TestRule.jump(measure, "0.5", "LAST_YEAR").created();
        scheme = TestScheme.kept();
        indicators(attempts);
        results(attempts);
        measurements(attempts);
        imports(attempts);
        scores(attempts);
        attempts.on("getDataset").path("plan", plan.id(), NO_PLAN);
        attempts.onWhatEveryServiceHas("indicator-service");
        attempts.on("getRebuild");
        attempts.on("startRebuild");
        rebuilt();
    }

    private void indicators(Attempts attempts) {
        String id = plan.id("G3");
        sending("statistics", BASE_VALUE)
                .post(INDICATORS + "/" + id + "/base-values")
                .then()
                .statusCode(201);
        attempts.on("listIndicators").query("plan", plan.id(), NO_PLAN);
        for (String operation : List.of("getIndicator", "listBaseValues")) {
            attempts.on(operation).path("id", id, NO_PLAN + "-G3");
        }
        attempts.on("recordBaseValue").path("id", id, NO_PLAN + "-G3").json(BASE_VALUE);
        setting(attempts, "", "{\"definition\": {\"value\": \"%s\"}}".formatted(measure.code()));
        setting(attempts, "/pace", "{\"pace\": {\"kind\": \"YEAR_END\"}}");
        setting(attempts, "/thresholds", "{\"thresholds\": {\"capShare\": 1.2}}");
        setting(attempts, "/annual", "{\"annual\": true}");
    }

    private void setting(Attempts attempts, String field, String settings) {
        attempts.on("setIndicator", field)
                .path("id", plan.id("G1"), NO_PLAN + "-G1")
                .json(settings);
    }

    private void results(Attempts attempts) {
        String december = plan.period("12");
        await().until(() -> read(Api.COMPLIANCE + "?plan=" + plan.id()) != null);
        attempts.on("listCompliance").query("plan", plan.id(), NO_PLAN);
        attempts.on("listGoalYears")
                .query("goal", "total-water-use")
                .query("year", String.valueOf(plan.year()), "1000");
        for (String operation : List.of("getCompliance", "getComplianceHistory", "explainCompliance")) {
            attempts.on(operation).path("indicator", plan.id("G1"), NO_PLAN + "-G1");
        }
        attempts.on("listScorecards").query("plan", plan.id(), NO_PLAN).query("asOf", december);
        attempts.on("getPlanScorecard").query("plan", plan.id(), NO_PLAN).query("asOf", december);
    }

    private void measurements(Attempts attempts) {
        TestValue value = TestValue.of(measure, "2001-03", "10", "m3");
        value.accepted();
        attempts.on("listMeasures");
        attempts.on("getMeasure").path("code", measure.code(), "no_measure");
        attempts.on("keepMeasure").path("code", measure.code(), measure.code()).json(measure.json());
        attempts.on("recordMeasurements").json("[" + value.json() + "]");
        attempts.on("listMeasurements").query("measure", measure.code(), "no_measure");
        attempts.on("listValidationRules").query("measure", measure.code(), "no_measure");
        attempts.on("getValidationRule").path("code", rule.code(), "no-rule");
        attempts.on("keepValidationRule").path("code", rule.code(), rule.code()).json(rule.json());
    }

    private void imports(Attempts attempts) {
        String statistics = imported("statistics");
        String migration = imported("data-migration");
        attempts.on("listImports");
        attempts.on("getImport")
                .pathOfRole("id", role -> role.equals("data-migration") ? migration : statistics, "no-import");
    }

    private String imported(String role) {
        String location = TestRows.of(
                        given().auth().oauth2(ownToken(role)).header("Prefer", "respond-async"),
                        TestRows.CSV,
                        "measure,area,period,amount,unit\n".getBytes(StandardCharsets.UTF_8))
                .post(MEASUREMENTS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() -> given().auth().oauth2(ownToken(role)).get(location).path("finishedAt") != null);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void scores(Attempts attempts) {
        for (String department : List.of(LEAD, SUPPORTER)) {
            sending("reporter-" + department, score(plan.id()))
                    .post(SCORECARDS + "/self-scores")
                    .then()
                    .statusCode(201);
        }
        String review = score(plan.id()).replace("{", "{\"department\": \"" + LEAD + "\", ");
        sending("water-office", review)
                .post(SCORECARDS + "/review-scores")
                .then()
                .statusCode(201);
        attempts.on("stateSelfScore").named(plan.id(), NO_PLAN).json(score(plan.id()), score(NO_PLAN));
        attempts.on("stateReviewScore").named(plan.id(), NO_PLAN).json(review, review.replace(plan.id(), NO_PLAN));
        attempts.on("listScores").query("plan", plan.id(), NO_PLAN).query("scheme", scheme.code());
        attempts.on("listSchemes");
        attempts.on("getScheme").path("code", scheme.code(), NO_SCHEME);
        attempts.on("keepScheme")
                .path("code", scheme.code(), NO_SCHEME)
                .json(scheme.json(), scheme.json().replace(scheme.code(), NO_SCHEME));
    }

    private String score(String of) {
        return "{\"plan\": \"%s\", \"asOf\": \"%s\", \"scheme\": \"%s\", \"points\": 90}"
                .formatted(of, plan.period("12"), scheme.code());
    }

    /** So that there is nothing left that one could put right. */
    private static void rebuilt() {
        as("admin").post("/operations/rebuild").then().statusCode(202);
        await().until(() -> as("admin").get("/operations/rebuild").path("endedAt") != null);
    }
}
