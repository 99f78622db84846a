package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.LEADS_REVIEWER;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.SUPPORTER;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.change;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.increment;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts and returned reports are changed; what was said before is kept. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ChangeReportTest {

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    @Test
    void aReturnedReportIsChangedAndSubmittedAgain() {
        String id = reported(LEAD, plan.deliverable("T09-D2"), submitted(entries(plan.period("03"), "A", "B")));

        act(OFFICE, id, "return", "B 无佐证材料")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("history[2].reason", equalTo("B 无佐证材料"));
        change(LEAD, id, submitted(entries(plan.period("03"), "A")))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("entries.code", contains("A"))
                .body("history.step", contains("DRAFTED", "SUBMITTED", "RETURNED", "CHANGED", "SUBMITTED"));

        assertThat(entriesOfEdition(id, 1)).isEqualTo(2);
        assertThat(entriesOfEdition(id, 2)).isEqualTo(1);
        assertThat(Database.eventsOn(plan.deliverable("T09-D2"))).isZero();
    }

    private static long entriesOfEdition(String id, int edition) {
        return Database.count("select count(*) from report_entry where content_id = ?", id + "." + edition);
    }

    @Test
    void theLeadReturnsWhatWaitsForItAndTheOfficeWhatIsEndorsed() {
        String id = reported(SUPPORTER, plan.deliverable("T09-D1"), submitted(entries(plan.period("03"), "A")));

        act("reviewer-500110-gxqgwh", id, "return", "不实")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-the-leads-reviewer"));
        act(LEADS_REVIEWER, id, "return", "不实").then().statusCode(200).body("state", equalTo("RETURNED"));
        act(SUPPORTER, id, "submit").then().statusCode(200);
        act(LEADS_REVIEWER, id, "accept").then().statusCode(200);
        act(LEADS_REVIEWER, id, "return", "再核").then().statusCode(409);
        act(OFFICE, id, "return", "不实").then().statusCode(200).body("state", equalTo("RETURNED"));
        act(OFFICE, id, "return", "不实").then().statusCode(409).body("type", endsWith("/wrong-state"));
    }

    @Test
    void whatIsUnderReviewOrAcceptedIsNotChanged() {
        String id = reported(LEAD, plan.deliverable("T09-D3"), submitted(entries(plan.period("03"), "A")));

        change(LEAD, id, entries(plan.period("03"), "B")).then().statusCode(409).body("type", endsWith("/wrong-state"));
        act(LEAD, id, "submit").then().statusCode(409);
        act(OFFICE, id, "accept").then().statusCode(200);
        change(LEAD, id, entries(plan.period("03"), "B")).then().statusCode(409);

        get("viewer", id).then().body("entries.code", contains("A"));
    }

    @Test
    void theSameContentMakesNoNewEdition() {
        String id =
                reported("reporter-500110-nyncw", plan.deliverable("T04-D1"), increment(plan.period("03"), "1", "公顷"));

        change("reporter-500110-nyncw", id, increment(plan.period("03"), "15", "亩"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("writtenUnit", equalTo("公顷"));
    }

    @Test
    void theRulesHoldForChangesToo() {
        String deliverable = plan.deliverable("T05-D3");
        String client = "reporter-500110-nyncw";
        String march = reported(client, deliverable, increment(plan.period("03"), "1", "亩"));
        reported(client, deliverable, increment(plan.period("Q2"), "1", "亩"));

        change(client, march, increment(plan.period("04"), "1", "亩"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/period-is-fixed"))
                .body("errors[0].pointer", equalTo("/period"));
        change(client, march, increment(plan.period("03"), "-1", "亩"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/amount"));
        change(client, march, Reports.correcting(march, "更正", increment(plan.period("03"), "2", "亩")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/supersedes"));
        change(client, march, increment(plan.period("03"), "2", "亩").replace("{", "{\"reason\": \"更正\", "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        get("viewer", march).then().body("version", equalTo(1)).body("amount", equalTo(1));
    }

    @Test
    void whatWasSaidCannotBeRewrittenInTheDatabaseEither() {
        String id = reported(LEAD, plan.deliverable("T07-D1"), Reports.amount("VALUE", plan.period("03"), "90", "%"));

        for (String statement : new String[] {
            "update report_content set amount = 95 where report_id = ?",
            "delete from report_step where report_id = ?",
            "update report_step set taken_by = 'nobody' where report_id = ?"
        }) {
            assertThatThrownBy(() -> Database.execute(statement, id)).hasMessageContaining("only ever added to");
        }
    }
}
