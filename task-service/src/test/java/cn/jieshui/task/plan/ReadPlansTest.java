package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.TASKS;
import static cn.jieshui.task.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans and what is in them, in lists. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ReadPlansTest {

    private int year;
    private String plan;

    @BeforeEach
    void thereIsAPlan() throws Exception {
        year = District.newYear();
        plan = "500110-" + year;
        Api.draft(year);
    }

    @Test
    void plansAreFoundByAreaAndYear() {
        as("viewer")
                .get(PLANS + "?area=500110&year=" + year)
                .then()
                .statusCode(200)
                .body("items.id", contains(plan))
                .body("items[0].state", equalTo("DRAFT"))
                .body("next", nullValue());
        as("viewer").get(PLANS + "?limit=500").then().body("items.id", hasItem(plan));
        as("viewer").get(PLANS + "?area=500112").then().statusCode(200).body("items", empty());
    }

    @Test
    void pagesTogetherAreTheWholeListInTheOrderOfTheDocument() {
        List<Integer> numbers = pages(TASKS + "?plan=" + plan, "items.number", 7);
        assertThat(numbers).hasSize(26).isSorted();

        List<String> deliverables = pages(DELIVERABLES + "?plan=" + plan, "items.id", 10);
        List<String> inPlan =
                as("viewer").get(PLANS + "/" + plan).jsonPath().getList("tasks.deliverables.flatten().id");
        assertThat(deliverables).isEqualTo(inPlan);

        assertThat(pages(PLANS + "/" + plan + "/annex", "items.id", 9))
                .hasSize(26)
                .doesNotHaveDuplicates();
        assertThat(pages(PLANS + "/" + plan + "/goals", "items.id", 3))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void findingsSpeakTheCallersLanguage() {
        String findings = PLANS + "/" + plan + "/findings";
        as("viewer")
                .get(findings)
                .then()
                .header("Content-Language", "zh-CN")
                .header("ETag", "\"1\"")
                .body("items[0].code", equalTo("TITLE_BROKEN"))
                .body("items[0].number", equalTo(1))
                .body("items[0].message", containsString("标题"));
        as("viewer")
                .header("Accept-Language", "en")
                .get(findings)
                .then()
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body("items[0].message", containsString("The title is broken"))
                .body("items[0].line", equalTo(1))
                .body("items[0].lastLine", equalTo(3));
    }

    @Test
    void whoHasReadTheVersionIsToldSo() {
        for (String path : List.of(
                PLANS + "/" + plan,
                PLANS + "/" + plan + "/findings",
                TASKS + "/" + plan + "-T01",
                DELIVERABLES + "/" + plan + "-T01-D1")) {
            as("viewer")
                    .header("If-None-Match", "\"1\"")
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"1\"");
        }
    }

    @Test
    void whatIsNotThereAndWhatMeansNothingIsNamed() {
        as("viewer")
                .get(TASKS + "/" + plan + "-T99")
                .then()
                .statusCode(404)
                .body("type", containsString("unknown-task"));
        as("viewer").get(PLANS + "/nothing/goals").then().statusCode(404).body("type", containsString("unknown-plan"));
        as("viewer").get(TASKS + "?role=BOSS").then().statusCode(400).body("errors[0].pointer", equalTo("?role"));
        as("viewer").get(TASKS + "?limit=501").then().statusCode(400).body("errors[0].pointer", equalTo("?limit"));
        for (String cursor : List.of("x", "eB94", "eB8tMg")) {
            as("viewer")
                    .queryParam("cursor", cursor)
                    .get(PLANS + "/" + plan + "/goals")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?cursor"));
        }
    }

    @Test
    void strangersReadNothing() {
        for (String path : List.of(PLANS, PLANS + "/" + plan, PLANS + "/" + plan + "/annex", TASKS, DELIVERABLES)) {
            given().get(path).then().statusCode(401);
        }
    }

    private static <T> List<T> pages(String path, String what, int limit) {
        List<T> all = new ArrayList<>();
        String next = null;
        do {
            var request = as("viewer").queryParam("limit", limit);
            JsonPath page = (next == null ? request : request.queryParam("cursor", next))
                    .get(path)
                    .jsonPath();
            all.addAll(page.getList(what));
            next = page.getString("next");
        } while (next != null);
        return all;
    }
}
