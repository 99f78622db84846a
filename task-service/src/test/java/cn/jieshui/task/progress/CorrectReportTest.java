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

    /** R10 sorts before R9, which it corrects. */
    @Test
    void theTenthReportTakesThePlaceOfTheNinth() {
        String deliverable = plan.deliverable("T10-D2");
        String standing = accepted("reporter-500110-zfcxjw", deliverable, entries(plan.period("03"), "A1"));
        for (int number = 2; number <= 10; number++) {
            standing = reported(
                    "reporter-500110-zfcxjw",
                    deliverable,
                    correcting(standing, "更正", submitted(entries(plan.period("03"), "A" + number))));
            act(OFFICE, standing, "accept").then().statusCode(200).body("revision", equalTo(number));
        }

        get("viewer", deliverable + "-R9").then().body("state", equalTo("SUPERSEDED"));
        get("viewer", deliverable + "-R10").then().body("state", equalTo("ACCEPTED"));
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
                .body("reason", equalTo("改报"))
                .body("history.reason", contains("更正", null, "不实", "改报", null));
        act(OFFICE, second, "accept").then().statusCode(200);

        get("viewer", first).then().body("state", equalTo("SUPERSEDED"));
    }
}
