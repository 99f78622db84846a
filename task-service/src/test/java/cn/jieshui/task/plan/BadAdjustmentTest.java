package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.plan.Adjusting.adjust;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit is refused by name, and the plan stands as it stood. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadAdjustmentTest {

    /** One for all, for none of them changes it. */
    private static String plan;

    @BeforeEach
    void aPlanIsInForce() throws Exception {
        plan = plan == null ? Adjusting.issuedPlan() : plan;
    }

    @AfterEach
    void nothingHasChanged() {
        as("viewer").get(PLANS + "/" + plan).then().header("ETag", "\"2\"");
        as("viewer").get(PLANS + "/" + plan + "/adjustments").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"part": "#-T99-D1", "population": 4}                                  | /changes/0/part
            {"part": "500112-2023-T01-D1", "population": 4}                        | /changes/0/part
            {"part": "#-T09-D2", "population": 4}                                  | /changes/0/population
            {"part": "#-T11-D2", "target": {"amount": 90, "unit": "%"}}            | /changes/0/target
            {"part": "#-T09-D2", "target": {"amount": 6, "unit": "亩"}}             | /changes/0/target/unit
            {"part": "#-T09-D2", "deadline": "2031-11-30"}                         | /changes/0/deadline
            {"part": "#-G1", "condition": "视资金情况"}                               | /changes/0/condition
            {"part": "#-T11-D2", "population": 4}, {"part": "#-T11-D2", "population": 5} | /changes/1/part
            {"part": "#-G6", "target": {"amount": 8, "unit": "%"}}, {"part": "#-T14-D1", "target": {"amount": 7, "unit": "%"}} | /changes/0/part
            """)
    void aChangeThatThePartCannotTakeIsNamed(String changes, String pointer) {
        adjust(plan, "\"2\"", changes)
                .then()
                .statusCode(422)
                .body("type", endsWith("adjustment-refused"))
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"part": "#-T11-D2", "population": -1}                       | /changes/0/population
            {"part": "#-T11-D2", "population": 0}                        | /changes/0/population
            {"part": "#-T11-D2", "population": "NaN"}                    | /changes/0/population
            {"part": "#-T09-D2", "target": {"amount": -6, "unit": "家"}}  | /changes/0/target/amount
            {"part": "#-T09-D2", "target": {"amount": 6, "unit": "加仑"}} | /changes/0/target/unit
            {"part": "#-T09-D2", "target": {"unit": "家"}}                | /changes/0/target/amount
            {"part": "#-T18-D1", "deadline": "2031-13-01"}               | /changes/0/deadline
            {"population": 4}                                            | /changes/0/part
            """)
    void aMalformedValueIsNamed(String changes, String pointer) {
        adjust(plan, "\"2\"", changes).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void withoutReasonDocumentOrDayItIsRefused() {
        for (String member : List.of("reason", "documentNumber", "effectiveOn", "changes")) {
            String body = Adjusting.body(plan, "{\"part\": \"#-T11-D2\", \"population\": 4}")
                    .replace("\"" + member + "\"", "\"of" + member + "\"");
            post("water-office", body, "\"2\"").then().statusCode(400);
        }
        String tomorrow = Adjusting.body(plan, "{\"part\": \"#-T11-D2\", \"population\": 4}")
                .replace("2023-07-01", "2999-01-01");
        post("water-office", tomorrow, "\"2\"")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/effectiveOn"));
        adjust(plan, "\"2\"", "").then().statusCode(400);
    }

    @Test
    void whatStandsAlreadyIsNoAdjustment() {
        adjust(
                        plan,
                        "*",
                        "{\"part\": \"#-T09-D2\", \"target\": {\"amount\": 5.0, \"unit\": \"count\", \"stretch\": 7}}")
                .then()
                .statusCode(422)
                .body("type", endsWith("nothing-is-adjusted"))
                .body("errors[0].pointer", equalTo("/changes"));
        adjust(plan, "*", "{\"part\": \"#-T09-D2\"}").then().statusCode(422);
    }

    @Test
    void aStaleVersionIsRefusedAndNoneIsAsked() {
        String body = Adjusting.body(plan, "{\"part\": \"#-T11-D2\", \"population\": 4}");
        post("water-office", body, "\"1\"").then().statusCode(412);
        sending("water-office", body)
                .post(PLANS + "/" + plan + "/adjustments")
                .then()
                .statusCode(428);
    }

    @Test
    void aDraftIsEditedNotAdjusted() throws Exception {
        String draft = Api.draft(District.newYear());
        adjust(draft, "*", "{\"part\": \"#-T11-D2\", \"population\": 4}")
                .then()
                .statusCode(409)
                .body("type", endsWith("plan-is-a-draft"));
        Adjusting.closing(draft).then().statusCode(409);
        as("viewer").get(PLANS + "/" + draft + "/editions/1").then().statusCode(404);
    }

    @Test
    void nobodyButTheOfficeOfTheAreaAdjustsOrCloses() {
        String body = Adjusting.body(plan, "{\"part\": \"#-T11-D2\", \"population\": 4}");
        for (String client :
                List.of("viewer", "statistics", "admin", "auditor", "data-migration", "reporter-500110-jgswglzx")) {
            post(client, body, "*").then().statusCode(403);
            as(client)
                    .header("If-Match", "*")
                    .post(PLANS + "/" + plan + "/close")
                    .then()
                    .statusCode(403);
        }
        given().contentType("application/json")
                .body(body)
                .post(PLANS + "/" + plan + "/adjustments")
                .then()
                .statusCode(401);
        given().get(PLANS + "/" + plan + "/adjustments").then().statusCode(401);
        post("water-office", body.replace(plan, "500112-2031"), "*", "500112-2031")
                .then()
                .statusCode(404);
        as("viewer").get(PLANS + "/500112-2031/adjustments").then().statusCode(404);
        as("viewer").get(PLANS + "/500112-2031/editions/2").then().statusCode(404);
    }

    private Response post(String client, String body, String ifMatch) {
        return post(client, body, ifMatch, plan);
    }

    private static Response post(String client, String body, String ifMatch, String plan) {
        return sending(client, body).header("If-Match", ifMatch).post(PLANS + "/" + plan + "/adjustments");
    }
}
