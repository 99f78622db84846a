package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.accepted;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.correcting;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.assertj.core.api.Assertions.assertThat;
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

/** A report is taken back, before its acceptance by its department, afterwards by the water-saving office. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class WithdrawReportTest {

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
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
