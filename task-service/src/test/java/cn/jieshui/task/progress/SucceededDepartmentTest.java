package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.TASKS;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.SUPPORTER;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.change;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.report;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.jieshui.task.DepartmentEvents;
import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Open deliverables and the rights on them follow the successor from its day on; history stays with the predecessor.
 */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class SucceededDepartmentTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 7, 1);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String before = "500110-a" + mark;
    private final String after = "500110-b" + mark;
    private IssuedPlan plan;

    /** The lead of task 9 is a department that no other test knows. */
    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
        Database.execute("update plan set state = 'ISSUED' where id = ?", plan.id());
        has("LEAD", before);
        has("SUPPORT", "500110-gxqgwh");
        told(before, 1, "null");
        told(after, 1, "null");
    }

    @Test
    void theSuccessorGoesOnInThePredecessorsPlace() throws Exception {
        String deliverable = plan.deliverable("T09-D2");
        reported("reporter-" + before, deliverable, submitted(named("03", "A")));
        succeeded(before, LONG_AGO, after);

        report("reporter-" + after, deliverable, submitted(named("07", "B")))
                .then()
                .statusCode(201)
                .body("department", equalTo(before))
                .body("needsEndorsement", equalTo(false))
                .body("history[0].department", equalTo(after));
        report("reporter-" + after, deliverable, named("03", "C"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/period-already-reported"));
    }

    @Test
    void whatThePredecessorLeftOpenIsFinishedByTheSuccessor() throws Exception {
        String id = reported("reporter-" + before, plan.deliverable("T09-D2"), named("03", "A"));
        change("reporter-" + after, id, named("03", "B")).then().statusCode(404);
        succeeded(before, LONG_AGO, after);

        change("reporter-" + after, id, named("03", "B")).then().statusCode(200);
        act("reporter-" + after, id, "submit").then().statusCode(200).body("history[2].department", equalTo(after));
        act(OFFICE, id, "accept").then().statusCode(200).body("department", equalTo(before));
    }

    @Test
    void thePredecessorReadsItsHistoryAndActsNoMore() throws Exception {
        String id = reported("reporter-" + before, plan.deliverable("T09-D2"), named("03", "A"));
        succeeded(before, LONG_AGO, after);

        get("reporter-" + before, id).then().statusCode(200).body("department", equalTo(before));
        act("reporter-" + before, id, "submit").then().statusCode(403);
        act("reporter-" + before, id, "withdraw", "误报").then().statusCode(403);
        report("reporter-" + before, plan.deliverable("T09-D3"), named("03", "B"))
                .then()
                .statusCode(404)
                .body("type", endsWith("/nothing-to-report-on"));
        assertThat(Database.reportsOn(plan.deliverable("T09-D3"))).isZero();
    }

    @Test
    void theSuccessorsReviewerEndorsesForTheLead() throws Exception {
        String id = reported(SUPPORTER, plan.deliverable("T09-D2"), submitted(named("03", "A")));
        act("reviewer-" + after, id, "accept").then().statusCode(404);
        succeeded(before, LONG_AGO, after);

        act("reviewer-" + before, id, "accept")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-the-leads-reviewer"));
        act("reviewer-" + after, id, "accept").then().statusCode(200).body("state", equalTo("ENDORSED"));
    }

    @Test
    void untilTheDayNothingChanges() throws Exception {
        succeeded(before, LocalDate.of(9999, 1, 1), after);

        report("reporter-" + after, plan.deliverable("T09-D2"), named("03", "A"))
                .then()
                .statusCode(404);
        reported("reporter-" + before, plan.deliverable("T09-D2"), named("03", "A"));
    }

    @Test
    void aStrangerGetsNothingFromTheReform() throws Exception {
        succeeded(before, LONG_AGO, after);

        report("reporter-500110-c" + mark, plan.deliverable("T09-D2"), named("03", "A"))
                .then()
                .statusCode(404);
    }

    @Test
    void whoHasTakenThePlaceOfSeveralSaysForWhich() throws Exception {
        String other = "500110-d" + mark;
        has("SUPPORT", other);
        succeeded(before, LONG_AGO, after);
        succeeded(other, LONG_AGO, after);
        String body = named("03", "A");

        report("reporter-" + after, plan.deliverable("T09-D2"), body)
                .then()
                .statusCode(422)
                .body("type", endsWith("/several-parts"))
                .body("errors[0].pointer", equalTo("/department"));
        String id = reported(
                "reporter-" + after,
                plan.deliverable("T09-D2"),
                body.replaceFirst("\\{", "{\"department\": \"" + other + "\", "));
        get("reporter-" + after, id).then().body("department", equalTo(other)).body("needsEndorsement", equalTo(true));
        change("reporter-" + after, id, body.replaceFirst("\\{", "{\"department\": \"" + before + "\", "))
                .then()
                .statusCode(422)
                .body("type", endsWith("/department-is-fixed"));
    }

    @Test
    void openTasksAreTheSuccessorsAndClosedOnesStay() throws Exception {
        listed(TASKS, after).body("items", hasSize(0));
        succeeded(before, LONG_AGO, after);

        listed(TASKS, after).body("items.id", hasItem(plan.id() + "-T09"));
        listed(DELIVERABLES, after).body("items.id", hasItem(plan.deliverable("T09-D2")));
        listed(TASKS, before).body("items.id", hasItem(plan.id() + "-T09"));
        Database.execute("update plan set state = 'CLOSED' where id = ?", plan.id());
        listed(TASKS, after).body("items", hasSize(0));
        listed(DELIVERABLES, before).body("items.id", hasItem(plan.deliverable("T09-D2")));
    }

    @Test
    void theMembersOfACollectiveReportEachForItself() throws Exception {
        String collective = "500110-e" + mark;
        has("LEAD", collective);
        DepartmentEvents.tell(
                new ObjectMapper()
                        .readTree(department(collective, "null")
                                .replace("BUREAU", "COLLECTIVE")
                                .replace("[]", "[], \"members\": [\"" + before + "\"]")),
                1);
        DepartmentEvents.awaitVersion(collective, 1);

        report("reporter-" + before, plan.deliverable("T09-D2"), named("03", "A"))
                .then()
                .statusCode(201)
                .body("department", equalTo(before));
        report("reporter-" + collective, plan.deliverable("T09-D2"), named("03", "B"))
                .then()
                .statusCode(404);
        listed(TASKS, before).body("items.id", contains(plan.id() + "-T09"));
    }

    private ValidatableResponse listed(String path, String department) {
        return as("viewer")
                .queryParam("plan", plan.id())
                .queryParam("department", department)
                .get(path)
                .then()
                .statusCode(200);
    }

    private void has(String role, String department) {
        String task = plan.id() + "-T09";
        Database.execute("update task_party set department = ? where role = ? and task_id = ?", department, role, task);
        Database.execute(
                "update deliverable_party set department = ? where role = ? and deliverable_id like ?",
                department,
                role,
                task + "-%");
    }

    private String named(String month, String entry) {
        return entries(plan.period(month), entry + mark);
    }

    private static void succeeded(String code, LocalDate on, String successor) throws Exception {
        DepartmentEvents.tell(
                new ObjectMapper().readTree(department(code, """
                {"kind": "RENAME", "effectiveOn": "%s", "documentNumber": "1号", "successors": ["%s"]}""".formatted(on, successor))),
                2,
                "department.succeeded.v1");
        DepartmentEvents.awaitVersion(code, 2);
    }

    private static void told(String code, long version, String succession) throws Exception {
        DepartmentEvents.tell(new ObjectMapper().readTree(department(code, succession)), version);
        DepartmentEvents.awaitVersion(code, version);
    }

    private static String department(String code, String succession) {
        return """
                {"code": "%s", "officialName": "重庆市綦江区%<s", "shortName": "区%<s", "aliases": [], "kind": "BUREAU",
                 "area": "500110", "validFrom": "1990-01-01", "validTo": null, "succession": %s}
                """.formatted(code, succession);
    }
}
