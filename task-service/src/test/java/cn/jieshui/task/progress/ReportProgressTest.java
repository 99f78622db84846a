package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.increment;
import static cn.jieshui.task.progress.Reports.report;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A department reports in each of the forms, and what it says is kept. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ReportProgressTest {

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    @Test
    void aDraftIsKeptAndCanBeRead() {
        String deliverable = plan.deliverable("T09-D2");

        report(LEAD, deliverable, entries(plan.period("03"), "QY-001", "QY-002"))
                .then()
                .statusCode(201)
                .header("Location", REPORTS + "/" + deliverable + "-R1")
                .header("ETag", "\"1\"");

        get("viewer", deliverable + "-R1")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(deliverable + "-R1"))
                .body("deliverable", equalTo(deliverable))
                .body("plan", equalTo(plan.id()))
                .body("area", equalTo("500110"))
                .body("department", equalTo("500110-jjxxw"))
                .body("period", equalTo(plan.period("03")))
                .body("basis", equalTo("ENTRIES"))
                .body("unit", equalTo("count"))
                .body("entries.code", contains("QY-001", "QY-002"))
                .body("entries[1].name", equalTo("企业QY-002"))
                .body("entries[1].completedOn", equalTo(plan.period("03") + "-10"))
                .body("state", equalTo("DRAFT"))
                .body("needsEndorsement", equalTo(false))
                .body("submittedBy", nullValue())
                .body("revision", equalTo(1))
                .body("history.step", contains("DRAFTED"))
                .body("history[0].by", equalTo(LEAD))
                .body("history[0].department", equalTo("500110-jjxxw"))
                .body("version", equalTo(1));
    }

    @Test
    void aReportMayBeSubmittedAtOnce() {
        String id = reported(LEAD, plan.deliverable("T09-D1"), submitted(entries(plan.period("01"), "A")));

        get("viewer", id)
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("submittedBy", equalTo(LEAD))
                .body("submittedAt", notNullValue())
                .body("history.step", contains("DRAFTED", "SUBMITTED"))
                .body("version", equalTo(1));
    }

    @Test
    void writtenUnitsAreConvertedExactlyAndKept() {
        String client = "reporter-500110-nyncw";
        String deliverable = plan.deliverable("T04-D1");

        String id = reported(client, deliverable, increment(plan.period("Q1"), "12.50", "公顷"));

        assertThat(get("viewer", id).asString()).contains("\"amount\":187.5,");
        get("viewer", id)
                .then()
                .body("unit", equalTo("mu"))
                .body("writtenAmount", equalTo("12.50"))
                .body("writtenUnit", equalTo("公顷"));
        String scaled = reported(client, deliverable, increment(plan.period("Q2"), "0.000000000001", "亿亩"));
        assertThat(get("viewer", scaled).asString()).contains("\"amount\":0.0001,");
    }

    @Test
    void aRatioALevelAMilestoneAndANoteAreReported() {
        reported("reporter-500110-csglj", plan.deliverable("T14-D1"), """
                {"period": "%s", "basis": "RATIO", "numerator": 90.5, "denominator": 1000, "unit": "万立方米"}""".formatted(plan.period("02")));
        reported(LEAD, plan.deliverable("T07-D1"), Reports.amount("VALUE", plan.period("H1"), "91.5", "%"));
        reported("reporter-500110-csglj", plan.deliverable("T14-D2"), """
                {"period": "%s", "basis": "DONE", "completedOn": "%s-15", "note": "已印发"}""".formatted(
                        plan.period("04"), plan.period("03")));
        reported("reporter-500110-zfcxjw", plan.deliverable("T15-D2"), """
                {"period": "%s", "basis": "NOTE", "note": "新建小区配套\\n雨水集蓄"}""".formatted(plan.year()));

        get("viewer", plan.deliverable("T14-D1-R1"))
                .then()
                .body("numerator", equalTo(905000))
                .body("denominator", equalTo(10000000))
                .body("unit", equalTo("m3"))
                .body("writtenAmount", equalTo("90.5/1000"));
        get("viewer", plan.deliverable("T14-D2-R1")).then().body("completedOn", equalTo(plan.period("03") + "-15"));
        get("viewer", plan.deliverable("T15-D2-R1")).then().body("note", equalTo("新建小区配套\n雨水集蓄"));
    }

    @Test
    void theSameContentOnceMoreChangesNothing() {
        String deliverable = plan.deliverable("T05-D3");
        String id = reported("reporter-500110-nyncw", deliverable, increment(plan.period("05"), "1.5", "万亩"));

        report("reporter-500110-nyncw", deliverable, submitted(increment(plan.period("05"), "15000.0", "mu")))
                .then()
                .statusCode(200)
                .header("Location", REPORTS + "/" + id)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id))
                .body("state", equalTo("DRAFT"))
                .body("writtenUnit", equalTo("万亩"));
        assertThat(Database.reportsOn(deliverable)).isEqualTo(1);
    }

    @Test
    void anIdempotencyKeyGivesTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        String deliverable = plan.deliverable("T09-D3");
        String body = entries(plan.period("06"), "S-1");

        String first = keyed(key, deliverable, body);
        Reports.act(LEAD, plan.deliverable("T09-D3-R1"), "submit").then().statusCode(200);

        assertThat(keyed(key, deliverable, body)).isEqualTo(first);
        sending(LEAD, entries(plan.period("06"), "S-2"))
                .header("Idempotency-Key", key)
                .post(DELIVERABLES + "/" + deliverable + "/reports")
                .then()
                .statusCode(422);
        assertThat(Database.reportsOn(deliverable)).isEqualTo(1);
    }

    private static String keyed(String key, String deliverable, String body) {
        return sending(LEAD, body)
                .header("Idempotency-Key", key)
                .post(DELIVERABLES + "/" + deliverable + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }
}
