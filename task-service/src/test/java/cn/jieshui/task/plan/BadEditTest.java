package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.body;
import static cn.jieshui.task.Api.changing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What does not hold together is refused, each place by its pointer, and the draft stays as it is. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadEditTest {

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

    @AfterEach
    void theDraftIsAsItWas() {
        as("viewer").get(PLANS + "/" + plan).then().header("ETag", "\"1\"");
    }

    @Test
    void anUnknownDepartmentIsNamed() {
        object("/tasks/0/parties/0").put("department", "500110-nobody");
        object("/annex/3/parties/0").put("department", "500110-niemand");

        refused("department-is-unknown", "/tasks/0/parties/0/department", "/annex/3/parties/0/department");
    }

    @Test
    void anIdThatIsUsedTwiceOrIsAnotherPartsIsNamed() {
        object("/tasks/1").put("id", plan + "-T01");
        refused("id-is-used-twice", "/tasks/1/id");

        object("/tasks/1").put("id", plan + "-T02");
        object("/goals/2").put("id", "500110-1999-G3");
        object("/tasks/8/deliverables/0").put("id", plan + "-T10-D9");
        refused("id-does-not-fit", "/goals/2/id", "/tasks/8/deliverables/0/id");
    }

    @Test
    void whatIsReferredToMustBeInThePlan() {
        object("/tasks/0").put("chapter", plan + "-C8");
        object("/goals/1").put("partOf", plan + "-G9");
        object("/goals/5").put("sameAs", plan + "-T14-D9");
        ((ArrayNode) body.at("/annex/0/tasks")).add(plan + "-T99");

        refused("not-in-the-plan", "/goals/1/partOf", "/goals/5/sameAs", "/tasks/0/chapter", "/annex/0/tasks/1");
    }

    @Test
    void aDeliverableNeedsWhatItsKindIsCheckedBy() {
        object("/tasks/2/deliverables/0").putNull("target").putNull("pace");
        object("/tasks/17/deliverables/0").putNull("deadline");

        refused(
                "kind-needs-it",
                "/tasks/2/deliverables/0/target",
                "/tasks/2/deliverables/0/pace",
                "/tasks/17/deliverables/0/deadline");

        object("/tasks/17/deliverables/0").put("deadline", year + "-06-30").put("kind", "ONGOING");
        body.withObject("/tasks/2/deliverables/0").set("target", body.at("/goals/0/target"));
        object("/tasks/2/deliverables/0").put("pace", "LINEAR");
        refused("kind-has-none", "/tasks/17/deliverables/0/target");
    }

    @Test
    void amountsUnitsAndComparatorsAreChecked() {
        target("/goals/0").put("amount", -1);
        target("/goals/1").put("unit", "加仑");
        target("/goals/2").putNull("comparator");
        target("/tasks/8/deliverables/1").put("stretch", new BigDecimal("-0.5"));
        object("/goals/7/population").put("amount", 0);
        body.put("number", " 一 ");

        changing(plan, "\"1\"", body)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/goals/0/target/amount",
                                "/goals/1/target/unit",
                                "/goals/2/target/comparator",
                                "/goals/7/population/amount",
                                "/number",
                                "/tasks/8/deliverables/1/target/stretch"))
                .body("errors[1].code", equalTo("known-unit"))
                .body("errors[1].detail", equalTo("未知的计量单位"))
                .body("errors[4].detail", equalTo("须为一行文字，首尾无空格，不含控制字符"));
    }

    @Test
    void valuesThatAreNoneAreNamed() {
        target("/goals/0").put("amount", "many");
        malformed(body, "/goals/0/target/amount");

        target("/goals/0").put("amount", 1).put("comparator", "ABOUT");
        malformed(body, "/goals/0/target/comparator");

        target("/goals/0").put("comparator", "AT_MOST").put("colour", "green");
        malformed(body, "/goals/0/target/colour");
    }

    @Test
    void thePlanOfTheBodyMustBeThatOfThePath() {
        changing(plan, "\"1\"", body.put("id", "500110-1999"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/id"));
    }

    private void malformed(JsonNode wrong, String pointer) {
        changing(plan, "\"1\"", wrong).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    private void refused(String code, String... pointers) {
        changing(plan, "\"1\"", body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", containsString("plan-content-refused"))
                .body("errors.findAll { it.code == '" + code + "' }.pointer", contains(pointers));
    }

    private ObjectNode object(String pointer) {
        return (ObjectNode) body.at(pointer);
    }

    private ObjectNode target(String pointer) {
        return (ObjectNode) body.at(pointer + "/target");
    }
}
