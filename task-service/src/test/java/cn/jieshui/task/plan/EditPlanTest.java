package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.body;
import static cn.jieshui.task.Api.changing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person corrects the draft: the whole of it goes back as it came, changed where it should be. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class EditPlanTest {

    private int year;
    private String plan;
    private ObjectNode body;

    @BeforeEach
    void thereIsADraft() throws Exception {
        year = District.newYear();
        plan = "500110-" + year;
        Api.draft(year);
        body = body(plan);
    }

    @Test
    void whatComesBackUnchangedChangesNothingButTheVersion() throws Exception {
        changing(plan, "\"1\"", body).then().statusCode(200).header("ETag", "\"2\"");

        ObjectNode after = body(plan);
        assertThat(after.put("version", 1)).isEqualTo(body);
    }

    @Test
    void whatTheDocumentDoesNotSayIsSuppliedAndItsQuestionsAreClosed() {
        body.put("number", "綦节水〔2023〕1号").put("issuer", "重庆市綦江区水利局").put("issuedOn", year + "-03-01");
        goal(7).withObject("population").put("amount", 34);

        changing(plan, "\"1\"", body)
                .then()
                .statusCode(200)
                .body("number", equalTo("綦节水〔2023〕1号"))
                .body("issuedOn", equalTo(year + "-03-01"))
                .body("goals[7].population.amount", equalTo(34));
        as("viewer")
                .get(PLANS + "/" + plan)
                .then()
                .body(
                        "findings.findAll { it.confirmed }.code",
                        equalTo(List.of(
                                "NUMBER_MISSING", "ISSUER_MISSING", "ISSUED_ON_MISSING", "POPULATION_MISSING")));
    }

    @Test
    void aPlanOfWhoseHeadingNothingIsKnownIsReadAndAnsweredLikeAnyOther() {
        body.putNull("title").putNull("number").putNull("issuer").putNull("issuedOn");
        changing(plan, "\"1\"", body).then().statusCode(200).body("title", nullValue());

        as("viewer").get(PLANS + "/" + plan).then().statusCode(200).body("issuer", nullValue());
        as("viewer")
                .queryParam("year", year)
                .get(PLANS)
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + plan + "' }.title", nullValue());
        as("water-office")
                .header("If-Match", "*")
                .post(PLANS + "/" + plan + "/close")
                .then()
                .statusCode(409)
                .body("type", endsWith("plan-is-a-draft"));
        for (String step : List.of("/issue", "/close")) {
            as("water-office")
                    .header("If-Match", "*")
                    .post(PLANS + "/" + plan + step)
                    .then()
                    .statusCode(200);
            as("viewer").get(PLANS + "/" + plan).then().statusCode(200).body("title", nullValue());
        }
    }

    @Test
    void anAmountIsTakenInAnyUnitAndKeptAsWritten() {
        target(goal(0)).put("amount", new BigDecimal("2.35")).put("unit", "亿方");
        target(deliverable(8, 1)).put("amount", 6);

        changing(plan, "\"1\"", body)
                .then()
                .statusCode(200)
                .body("goals[0].target.amount", equalTo(235_000_000))
                .body("goals[0].target.unit", equalTo("m3"))
                .body("goals[0].target.writtenAmount", equalTo("2.35"))
                .body("goals[0].target.writtenUnit", equalTo("亿方"))
                .body("goals[1].target.writtenUnit", equalTo("万立方米"))
                .body("tasks[8].deliverables[1].target.amount", equalTo(6))
                .body("tasks[8].deliverables[1].target.writtenAmount", equalTo("6"))
                .body("tasks[8].deliverables[1].target.stretch", equalTo(7));
    }

    @Test
    void aPartMayGoAndAnotherComeWhileTheOthersStayWhoTheyAre() {
        ArrayNode deliverables = (ArrayNode) body.at("/tasks/8/deliverables");
        ObjectNode another = deliverables.get(0).deepCopy();
        another.put("id", plan + "-T09-D77").put("name", "节水标杆企业").putNull("source");
        deliverables.remove(0);
        deliverables.add(another);
        ArrayNode chapters = (ArrayNode) body.get("chapters");
        JsonNode first = chapters.remove(0);
        chapters.add(first);

        changing(plan, "\"1\"", body).then().statusCode(200);

        as("viewer").get("/api/v1/deliverables/" + plan + "-T09-D1").then().statusCode(404);
        as("viewer")
                .get("/api/v1/deliverables/" + plan + "-T09-D77")
                .then()
                .body("name", equalTo("节水标杆企业"))
                .body("source", nullValue());
        as("viewer")
                .get("/api/v1/tasks/" + plan + "-T09")
                .then()
                .body("deliverables", hasSize(deliverables.size()))
                .body("deliverables[0].name", equalTo("区级节水型企业"));
        as("viewer").get(PLANS + "/" + plan).then().body("chapters[6].title", equalTo("全面建设节水型社会"));
    }

    @Test
    void aStaleVersionIsRefusedAndNoneIsAsked() {
        body.put("title", "甲");
        changing(plan, "\"1\"", body).then().statusCode(200);

        changing(plan, "\"1\"", body.put("title", "乙")).then().statusCode(412);
        Api.sending("water-office", body.toString())
                .put(PLANS + "/" + plan)
                .then()
                .statusCode(428);
        as("viewer").get(PLANS + "/" + plan).then().body("title", equalTo("甲")).header("ETag", "\"2\"");
    }

    @Test
    void aDraftIsThrownAwayAndMayBeImportedAnew() throws Exception {
        as("water-office").delete(PLANS + "/" + plan).then().statusCode(428);
        as("water-office")
                .header("If-Match", "\"1\"")
                .delete(PLANS + "/" + plan)
                .then()
                .statusCode(204);

        as("viewer").get(PLANS + "/" + plan).then().statusCode(404);
        as("viewer").get("/api/v1/tasks?plan=" + plan).then().body("items", hasSize(0));
        Api.draft(year);
    }

    private ObjectNode goal(int place) {
        return (ObjectNode) body.at("/goals/" + place);
    }

    private ObjectNode deliverable(int task, int place) {
        return (ObjectNode) body.at("/tasks/" + task + "/deliverables/" + place);
    }

    private static ObjectNode target(ObjectNode part) {
        return (ObjectNode) part.get("target");
    }
}
