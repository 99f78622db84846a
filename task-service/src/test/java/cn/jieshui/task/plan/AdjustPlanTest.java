package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.plan.Adjusting.adjust;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan in force is held to changes, and everything stays readable as it was. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AdjustPlanTest {

    private String plan;

    @BeforeEach
    void aPlanIsInForce() throws Exception {
        plan = Adjusting.issuedPlan();
    }

    @Test
    void aPopulationIsSetWithWhoWhenAndWhy() {
        adjust(plan, "\"2\"", """
                {"part": "#-T11-D2", "population": 40}""")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/plans/" + plan + "/adjustments/1"))
                .header("ETag", "\"3\"")
                .body("id", equalTo(plan + "-J1"))
                .body("formerVersion", equalTo(2))
                .body("version", equalTo(3))
                .body("reason", equalTo("年中核定"))
                .body("documentNumber", equalTo("綦水〔2023〕58号"))
                .body("effectiveOn", equalTo("2023-07-01"))
                .body("adjustedBy", equalTo("water-office"))
                .body("adjustedAt", notNullValue())
                .body("changes", hasSize(1))
                .body("changes[0].part", equalTo(plan + "-T11-D2"))
                .body("changes[0].field", equalTo("POPULATION"))
                .body("changes[0].before", nullValue())
                .body("changes[0].after", equalTo("40"));

        as("viewer")
                .get(DELIVERABLES + "/" + plan + "-T11-D2")
                .then()
                .header("ETag", "\"3\"")
                .body("population.name", equalTo("区级机关"))
                .body("population.amount", equalTo(40));
        as("viewer")
                .get(PLANS + "/" + plan)
                .then()
                .body("state", equalTo("ISSUED"))
                .body("version", equalTo(3));
    }

    @Test
    void targetConditionAndDeadlineOfSeveralPartsChangeAtOnce() {
        String milestone = as("viewer")
                .get(DELIVERABLES + "?plan=" + plan + "&kind=MILESTONE")
                .path("items[0].id");
        adjust(plan, "\"2\"", """
                {"part": "#-T09-D2", "target": {"amount": 6, "unit": "家"}, "condition": "以资金落实为准"},
                {"part": "#-G1", "target": {"amount": 2.1, "unit": "亿方"}},
                {"part": "%s", "deadline": "2031-11-30"}""".formatted(milestone))
                .then()
                .statusCode(201)
                .body("changes.field", contains("TARGET", "DEADLINE", "TARGET", "STRETCH", "CONDITION"))
                .body("changes.before[0]", equalTo("220000000"))
                .body("changes.after[0]", equalTo("210000000"))
                .body("changes.unit[0]", equalTo("m3"))
                .body("changes.before[3]", equalTo("7"))
                .body("changes.after[3]", nullValue())
                .body("changes.after[1]", equalTo("2031-11-30"));

        as("viewer")
                .get(PLANS + "/" + plan)
                .then()
                .body("goals[0].target.amount", equalTo(210_000_000))
                .body("goals[0].target.writtenAmount", equalTo("2.1"))
                .body("goals[0].target.writtenUnit", equalTo("亿方"))
                .body("goals[1].target.writtenUnit", equalTo("万立方米"));
    }

    @Test
    void aGoalAndTheDeliverableThatSaysTheSameStayOfOneMind() {
        adjust(plan, "\"2\"", """
                {"part": "#-T14-D1", "target": {"amount": 8.5, "unit": "%"}}""")
                .then()
                .statusCode(201)
                .body("changes.part", contains(plan + "-G6", plan + "-T14-D1"))
                .body("changes.after", contains("8.5", "8.5"));
        adjust(plan, "\"3\"", """
                {"part": "#-T14-D1", "target": {"amount": 8, "unit": "%"}},
                {"part": "#-G6", "target": {"amount": 8.0, "unit": "percent"}}""").then().statusCode(201);
    }

    @Test
    void everyFormerVersionStaysReadable() {
        adjust(plan, "\"2\"", "{\"part\": \"#-T11-D2\", \"population\": 40}");
        adjust(plan, "\"3\"", "{\"part\": \"#-T11-D2\", \"population\": 42}");

        as("auditor")
                .get(PLANS + "/" + plan + "/adjustments")
                .then()
                .header("ETag", "\"4\"")
                .body("items.number", contains(1, 2))
                .body("items.changes.flatten().before", contains(null, "40"))
                .body("items.changes.flatten().after", contains("40", "42"));
        String population = "deliverables.find { it.id == '" + plan + "-T11-D2' }.population.amount";
        edition(2).body(population, nullValue()).body("version", equalTo(2));
        edition(3).body(population, equalTo(40));
        edition(4).body(population, equalTo(42));
        as("viewer")
                .get(PLANS + "/" + plan + "/adjustments/2")
                .then()
                .statusCode(200)
                .body("id", equalTo(plan + "-J2"));
        for (String path : new String[] {"/adjustments/3", "/adjustments/0", "/editions/1", "/editions/5"}) {
            as("viewer").get(PLANS + "/" + plan + path).then().statusCode(404);
        }
    }

    private ValidatableResponse edition(int version) {
        return as("viewer")
                .get(PLANS + "/" + plan + "/editions/" + version)
                .then()
                .statusCode(200);
    }

    @Test
    void sentTwiceUnderOneKeyItActsOnce() {
        String body = Adjusting.body(plan, "{\"part\": \"#-T11-D2\", \"population\": 40}");
        String first = null;
        for (int i = 0; i < 2; i++) {
            String answer = sending("water-office", body)
                    .header("If-Match", "\"2\"")
                    .header("Idempotency-Key", plan)
                    .post(PLANS + "/" + plan + "/adjustments")
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"3\"")
                    .extract()
                    .asString();
            first = first == null ? answer : first;
            assertThat(answer).isEqualTo(first);
        }
        as("viewer").get(PLANS + "/" + plan + "/adjustments").then().body("items", hasSize(1));
    }
}
