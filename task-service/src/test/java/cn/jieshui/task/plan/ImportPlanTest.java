package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.importing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official document becomes a draft. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ImportPlanTest {

    private int year;
    private String plan;

    @BeforeEach
    void theDirectoryIsKnown() throws Exception {
        year = District.newYear();
        plan = "500110-" + year;
        District.isKnown();
    }

    @Test
    void theRealDocumentBecomesADraft() {
        importing(District.document(year).getBytes(UTF_8), year)
                .then()
                .statusCode(201)
                .header("Location", PLANS + "/" + plan)
                .header("ETag", "\"1\"")
                .body("id", equalTo(plan))
                .body("state", equalTo("DRAFT"))
                .body("number", nullValue())
                .body("basisDocuments", hasSize(4))
                .body("chapters", hasSize(7))
                .body("goals", hasSize(8))
                .body("tasks", hasSize(26))
                .body("annex", hasSize(26))
                .body("tasks.deliverables.flatten().count { it.kind == 'QUANTIFIED' }", equalTo(21));
    }

    @Test
    void whatIsReadBackIsWhatWasRead() {
        String imported =
                importing(District.document(year).getBytes(UTF_8), year).asString();

        as("viewer").get(PLANS + "/" + plan).then().statusCode(200).body(equalTo(imported));
    }

    @Test
    void aDryRunSaysTheSameAndKeepsNothing() {
        as("water-office")
                .contentType("text/plain")
                .body(District.document(year).getBytes(UTF_8))
                .post(PLANS + "/import?dryRun=true&area=500110&year=" + year)
                .then()
                .statusCode(200)
                .body("id", equalTo(plan))
                .body("tasks", hasSize(26));

        as("viewer").get(PLANS + "/" + plan).then().statusCode(404);
    }

    @Test
    void theSameDocumentOnceMoreChangesNothing() throws Exception {
        Api.draft(year);

        importing(District.document(year).getBytes(UTF_8), year)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("tasks", hasSize(26));
    }

    @Test
    void anotherDocumentForThePlanIsAConflict() throws Exception {
        Api.draft(year);

        importing((District.document(year) + "\n").getBytes(UTF_8), year)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://jieshui.cn/problems/plan-already-exists"));
        as("viewer").get(PLANS + "/" + plan).then().header("ETag", "\"1\"");
    }

    @Test
    void aDocumentInGb18030IsReadAsSuch() {
        importing(District.document(year).getBytes(Charset.forName("GB18030")), year)
                .then()
                .statusCode(201)
                .body("title", equalTo(year + "年全区节约用水工作要点暨綦江区节水行动实施方案年度任务目标"));
    }

    @Test
    void aDeliverableCanBeReadByItself() throws Exception {
        Api.draft(year);

        as("reporter-500110-jjxxw")
                .get(DELIVERABLES + "/" + plan + "-T09-D2")
                .then()
                .statusCode(200)
                .body("task", equalTo(plan + "-T09"))
                .body("name", equalTo("区级节水型企业"))
                .body("target.comparator", equalTo("AT_LEAST"))
                .body("target.amount", equalTo(5))
                .body("target.stretch", equalTo(7))
                .body("target.unit", equalTo("count"))
                .body("method", equalTo("ITEMS"))
                .body("parties.department", contains("500110-jjxxw", "500110-gxqgwh"));
    }
}
