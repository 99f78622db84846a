package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.body;
import static cn.jieshui.task.Api.changing;
import static cn.jieshui.task.Api.importing;
import static cn.jieshui.task.Api.issuing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.PublishedEvents;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft comes into force once, when nothing in it is left open. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class IssuePlanTest {

    private int year;
    private String plan;

    @BeforeEach
    void theDirectoryIsKnown() throws Exception {
        year = District.newYear();
        plan = "500110-" + year;
        District.isKnown();
    }

    @Test
    void theRealDocumentIsIssuedRightAfterItsImport() throws Exception {
        Api.draft(year);

        issuing(plan)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ISSUED"))
                .body("version", equalTo(2));
        as("viewer").get(PLANS + "?year=" + year).then().body("items[0].state", equalTo("ISSUED"));
    }

    @Test
    void itIsIssuedOnceAndThenStandsAsItIs() throws Exception {
        Api.draft(year);
        issuing(plan).then().statusCode(200);

        issuing(plan).then().statusCode(409).body("type", containsString("plan-is-in-force"));
        changing(plan, "*", body(plan)).then().statusCode(409);
        as("water-office")
                .header("If-Match", "*")
                .delete(PLANS + "/" + plan)
                .then()
                .statusCode(409);
        confirming(1, "*", 409);
        as("viewer").get(PLANS + "/" + plan).then().header("ETag", "\"2\"");
        assertThat(PublishedEvents.in("plan.v1").await(plan, 1)).hasSize(1);
    }

    @Test
    void theSameDocumentOnceMoreLeavesAnIssuedPlanAlone() throws Exception {
        Api.draft(year);
        issuing(plan);

        importing(District.document(year).getBytes(UTF_8), year)
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .header("ETag", "\"2\"");
    }

    @Test
    void whatCouldNotBePlacedMustBeConfirmedFirst() {
        List<Integer> open = draftWithAnUnknownDepartment();

        issuing(plan)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://jieshui.cn/problems/findings-are-open"))
                .body("errors", hasSize(open.size()))
                .body("errors[0].pointer", equalTo("/findings/" + (open.get(0) - 1)))
                .body("errors[0].detail", containsString("UNKNOWN_DEPARTMENT"));
        as("viewer").get(PLANS + "/" + plan).then().body("state", equalTo("DRAFT"));

        open.forEach(number -> confirming(number, "*", 200));
        issuing(plan).then().statusCode(200);
    }

    @Test
    void aDepartmentThatIsSaidAfterwardsClosesItsFindings() throws Exception {
        List<Integer> open = draftWithAnUnknownDepartment();
        String resolved = body(plan)
                .toString()
                .replace("\"name\":\"区节水中心\",\"department\":null", "\"name\":\"区节水中心\",\"department\":\"500110-slj\"");

        Api.sending("water-office", resolved)
                .header("If-Match", "\"1\"")
                .put(PLANS + "/" + plan)
                .then()
                .statusCode(200);

        as("viewer")
                .get(PLANS + "/" + plan)
                .then()
                .body("findings.findAll { it.severity == 'ERROR' && it.confirmed }.number", equalTo(open));
        issuing(plan).then().statusCode(200);
    }

    private void confirming(int number, String ifMatch, int status) {
        as("water-office")
                .header("If-Match", ifMatch)
                .post(PLANS + "/" + plan + "/findings/" + number + "/confirm")
                .then()
                .statusCode(status);
    }

    /** The numbers of its findings that nobody may pass over. */
    private List<Integer> draftWithAnUnknownDepartment() {
        String document = District.document(year).replace("区发展改革委", "区节水中心");
        importing(document.getBytes(UTF_8), year).then().statusCode(201);
        return as("viewer")
                .get(PLANS + "/" + plan)
                .jsonPath()
                .getList("findings.findAll { it.severity == 'ERROR' }.number");
    }
}
