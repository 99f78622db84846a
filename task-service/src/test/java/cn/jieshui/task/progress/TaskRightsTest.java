package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static io.restassured.RestAssured.given;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.rights.Attempts;
import cn.jieshui.testkit.rights.RightsTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;

/** Task 9 is led by 区经济信息委 and supported by 高新区管委会, which has reported here. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class TaskRightsTest extends RightsTest {

    private static final String LEAD = "500110-jjxxw";
    private static final String SUPPORTER = "500110-gxqgwh";
    private static final String NO_PLAN = "500110-1998";
    private static final String REASON = "{\"reason\": \"不实\"}";

    private IssuedPlan plan;
    private String draft;

    @Override
    protected int leastCells() {
        return 2_600;
    }

    @Override
    protected String department(String word) {
        return switch (word) {
            case "lead", "not-author", "not-part", "not-department" -> LEAD;
            case "foreign" -> "500110-swj";
            default -> SUPPORTER;
        };
    }

    /** What has been issued and accepted is told on. */
    @Override
    protected Set<String> restless() {
        return Set.of("outbox");
    }

    @Override
    protected void prepare(Attempts attempts) throws Exception {
        plan = IssuedPlan.ofItsOwnYear();
        int year = District.newYear();
        draft = Api.draft(year);
        plans(attempts);
        changes(attempts, District.document(year), year);
        tasks(attempts);
        reports(attempts);
        reviews(attempts);
        attempts.onWhatEveryServiceHas("task-service");
    }

    private void plans(Attempts attempts) {
        attempts.on("listPlans").query("year", String.valueOf(plan.year()), "1998");
        for (String operation :
                List.of("getPlan", "listGoals", "listAnnexRows", "listFindings", "listAdjustments", "closePlan")) {
            attempts.on(operation).path("id", plan.id(), NO_PLAN);
        }
        String population = """
                {"reason": "年中核定", "documentNumber": "綦水〔2023〕58号", "effectiveOn": "2023-07-01",
                 "changes": [{"part": "%s", "population": 34}]}""".formatted(plan.deliverable("G8"));
        adjusted(population);
        attempts.on("getAdjustment").path("id", plan.id(), NO_PLAN).path("number", "1", "1");
        attempts.on("getPlanEdition").path("id", plan.id(), NO_PLAN).path("version", "2", "2");
        String again = population.replace("34", "35");
        attempts.on("adjustPlan").path("id", plan.id(), NO_PLAN).json(again);
        attempts.on("adjustPlan", "/changes/*/population")
                .path("id", plan.id(), NO_PLAN)
                .json(again);
        attempts.on("adjustPlan", "/changes/*/target")
                .path("id", plan.id(), NO_PLAN)
                .json(again.replace("\"population\": 35", "\"target\": {\"amount\": 90, \"unit\": \"%\"}"));
    }

    private void adjusted(String body) {
        Api.sending("water-office", body)
                .header("If-Match", "*")
                .post(Api.PLANS + "/" + plan.id() + "/adjustments")
                .then()
                .statusCode(201);
    }

    private void changes(Attempts attempts, String document, int year) throws Exception {
        attempts.on("importPlan")
                .query("area", "500110")
                .query("year", String.valueOf(year))
                .body("text/plain; charset=UTF-8", document, document);
        for (String operation : List.of("issuePlan", "deletePlan")) {
            attempts.on(operation).path("id", draft, NO_PLAN);
        }
        attempts.on("confirmFinding").path("id", draft, NO_PLAN).path("number", "1", "1");
        ObjectNode content = Api.body(draft);
        content.remove("id");
        content.put("title", "另一标题");
        for (String field : List.of("", "/goals/*/target", "/tasks/*/deliverables/*/target")) {
            attempts.on("changePlan", field).path("id", draft, NO_PLAN).json(content.toString());
        }
    }

    private void tasks(Attempts attempts) {
        attempts.on("listTasks").query("plan", plan.id(), NO_PLAN);
        attempts.on("listDeliverables").query("plan", plan.id(), NO_PLAN);
        attempts.on("getTask").path("id", plan.deliverable("T09"), NO_PLAN + "-T09");
        attempts.on("getDeliverable").path("id", plan.deliverable("T09-D2"), NO_PLAN + "-T09-D2");
    }

    private void reports(Attempts attempts) {
        String entries = entries(plan.period("03"), "A");
        String drafted = reported("reporter-" + SUPPORTER, plan.deliverable("T09-D2"), entries);
        reported("reporter-" + LEAD, plan.deliverable("T09-D2"), entries(plan.period("03"), "B"));
        attempts.on("reportProgress")
                .path("deliverable", plan.deliverable("T09-D2"), NO_PLAN + "-T09-D2")
                .json(entries);
        attempts.on("listReports").query("plan", plan.id(), NO_PLAN);
        attempts.on("getReport").path("id", drafted, NO_PLAN + "-T09-D2-R1");
        attempts.on("submitReport").path("id", drafted, NO_PLAN + "-T09-D2-R1");
        attempts.on("changeReport").path("id", drafted, NO_PLAN + "-T09-D2-R1").json(entries(plan.period("03"), "C"));
    }

    private void reviews(Attempts attempts) {
        String supporters = submittedBy(SUPPORTER, "04");
        String leads = submittedBy(LEAD, "05");
        attempts.on("acceptReport")
                .pathOfRole("id", role -> role.equals("reviewer") ? supporters : leads, NO_PLAN + "-T09-D3-R1")
                .jsonOfRole(role -> role.equals("data-migration") ? acceptedAt() : "{}");
        attempts.on("acceptReport", "/acceptedAt")
                .pathOfRole("id", role -> role.equals("reviewer") ? supporters : leads, NO_PLAN + "-T09-D3-R1")
                .json(acceptedAt());
        attempts.on("returnReport")
                .path("id", supporters, NO_PLAN + "-T09-D3-R1")
                .json(REASON);
        String accepted = submittedBy(SUPPORTER, "06");
        for (String who : List.of("reviewer-" + LEAD, "water-office")) {
            Reports.act(who, accepted, "accept").then().statusCode(200);
        }
        attempts.on("withdrawReport")
                .path("id", accepted, NO_PLAN + "-T09-D3-R1")
                .json(REASON);
    }

    private String acceptedAt() {
        return "{\"acceptedAt\": \"" + plan.year() + "-12-01T00:00:00Z\"}";
    }

    private String submittedBy(String department, String month) {
        return given().header("Authorization", "Bearer " + token("reporter", SUBMITTER, department))
                .contentType("application/json")
                .body(submitted(entries(plan.period(month), "QY-" + month)))
                .post(Api.DELIVERABLES + "/" + plan.deliverable("T09-D3") + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
