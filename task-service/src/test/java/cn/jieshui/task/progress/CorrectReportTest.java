package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.accepted;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.change;
import static cn.jieshui.task.progress.Reports.correcting;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.report;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An accepted report is corrected by another one, or withdrawn; nothing is overwritten. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class CorrectReportTest {

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    @Test
    void anAcceptedCorrectionTakesThePlaceOfWhatItCorrects() {
        String deliverable = plan.deliverable("T09-D2");
        String first = accepted(LEAD, deliverable, entries(plan.period("03"), "A", "B"));

        String second = reported(
                LEAD, deliverable, correcting(first, "B 重复计算", submitted(entries(plan.period("03"), "A", "C"))));
        get("viewer", first).then().body("state", equalTo("ACCEPTED"));
        act(OFFICE, second, "accept")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("supersedes", equalTo(first))
                .body("reason", equalTo("B 重复计算"));

        get("viewer", first)
                .then()
                .body("state", equalTo("SUPERSEDED"))
                .body("entries.code", contains("A", "B"))
                .body("history[3].step", equalTo("SUPERSEDED"))
                .body("history[3].by", equalTo(OFFICE))
                .body("history[3].reason", equalTo("B 重复计算"));
        assertThat(Database.events(second, "progress.corrected.v1")).isEqualTo(1);
        assertThat(Database.events(second, "progress.accepted.v1")).isZero();
        assertThat(Database.events(first, "progress.accepted.v1")).isEqualTo(1);
        assertThat(Database.eventsOn(deliverable)).isEqualTo(2);
    }

    @Test
    void anotherContentThatDoesNotSayWhatItCorrectsIsAConflict() {
        String deliverable = plan.deliverable("T09-D1");
        String draft = reported(LEAD, deliverable, entries(plan.period("03"), "A"));

        report(LEAD, deliverable, entries(plan.period("03"), "B"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/period-already-reported"))
                .body("errors[0].pointer", equalTo("/period"))
                .body("detail", containsString(draft));
        report(LEAD, deliverable, correcting(draft, "更正", entries(plan.period("03"), "B")))
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-the-standing-report"))
                .body("errors[0].pointer", equalTo("/supersedes"));
        assertThat(Database.reportsOn(deliverable)).isEqualTo(1);
    }

    @Test
    void aCorrectionNamesTheStandingReportAndSaysWhy() {
        String deliverable = plan.deliverable("T09-D3");
        String first = accepted(LEAD, deliverable, entries(plan.period("03"), "A"));
        String other = entries(plan.period("03"), "B");

        report(LEAD, deliverable, other.replaceFirst("\\{", "{\"supersedes\": \"" + first + "\", "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        report(LEAD, deliverable, correcting(deliverable + "-R9", "更正", other))
                .then()
                .statusCode(409);
        report(LEAD, deliverable, correcting(first, "更正", entries(plan.period("04"), "B")))
                .then()
                .statusCode(422)
                .body("type", endsWith("/nothing-to-supersede"));
        report(LEAD, deliverable, entries(plan.period("04"), "B").replaceFirst("\\{", "{\"reason\": \"更正\", "))
                .then()
                .statusCode(422)
                .body("type", endsWith("/nothing-to-explain"));
        assertThat(Database.reportsOn(deliverable)).isEqualTo(1);
    }

    @Test
    void aReturnedCorrectionKeepsWhatItCorrects() {
        String deliverable = plan.deliverable("T09-D4");
        String first = accepted(LEAD, deliverable, entries(plan.period("03"), "A"));
        String second =
                reported(LEAD, deliverable, correcting(first, "更正", submitted(entries(plan.period("03"), "B"))));

        act(OFFICE, second, "return", "不实").then().statusCode(200);
        change(LEAD, second, entries(plan.period("03"), "C"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/reason-missing"));
        change(LEAD, second, correcting(first, "改报", submitted(entries(plan.period("03"), "C"))))
                .then()
                .statusCode(200)
                .body("supersedes", equalTo(first))
                .body("reason", equalTo("改报"));
        act(OFFICE, second, "accept").then().statusCode(200);

        get("viewer", first).then().body("state", equalTo("SUPERSEDED"));
    }

    @Test
    void theOfficeWithdrawsWhatItHasAccepted() {
        String deliverable = plan.deliverable("T05-D1");
        String client = "reporter-500110-nyncw";
        String id = accepted(client, deliverable, entries(plan.period("03"), "A"));

        act(client, id, "withdraw", "误报").then().statusCode(403).body("type", endsWith("/withdrawal-is-the-offices"));
        act(OFFICE, id, "withdraw", "核查不实")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("history[3].reason", equalTo("核查不实"));
        act(OFFICE, id, "withdraw", "核查不实").then().statusCode(409);
        assertThat(Database.events(id, "progress.withdrawn.v1")).isEqualTo(1);

        String again = reported(client, deliverable, entries(plan.period("03"), "A"));
        get("viewer", again).then().body("revision", equalTo(1)).body("supersedes", nullValue());
    }

    @Test
    void aDepartmentTakesBackWhatIsNotAcceptedAndNobodyIsTold() {
        String deliverable = plan.deliverable("T05-D2");
        String client = "reporter-500110-nyncw";
        String id = reported(client, deliverable, submitted(entries(plan.period("03"), "A")));

        act(OFFICE, id, "withdraw", "误报").then().statusCode(409).body("type", endsWith("/wrong-state"));
        act(client, id, "withdraw", "误报").then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        assertThat(Database.eventsOn(deliverable)).isZero();
        assertThat(reported(client, deliverable, entries(plan.period("03"), "B")))
                .isEqualTo(deliverable + "-R2");
    }

    @Test
    void whatIsBeingCorrectedIsNotWithdrawn() {
        String deliverable = plan.deliverable("T10-D2");
        String client = "reporter-500110-zfcxjw";
        String first = accepted(client, deliverable, entries(plan.period("03"), "A"));
        String second = reported(client, deliverable, correcting(first, "更正", entries(plan.period("03"), "B")));

        act(OFFICE, first, "withdraw", "核查")
                .then()
                .statusCode(409)
                .body("type", endsWith("/correction-under-way"))
                .body("detail", containsString(second));
        act(client, second, "withdraw", "不更正了").then().statusCode(200);
        act(OFFICE, first, "withdraw", "核查").then().statusCode(200);
    }
}
