package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.LEADS_REVIEWER;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.SUPPORTER;
import static cn.jieshui.task.progress.Reports.accepted;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.increment;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From submission over the lead department's endorsement to the water-saving office's acceptance. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AcceptReportTest {

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    @Test
    void aLeadsOwnReportIsAcceptedByTheOfficeAndTold() {
        String id = reported(LEAD, plan.deliverable("T09-D2"), entries(plan.period("03"), "QY-001", "QY-002"));
        act(LEAD, id, "submit").then().statusCode(200).body("state", equalTo("SUBMITTED"));

        act(OFFICE, id, "accept")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedAt", notNullValue())
                .body("history.step", contains("DRAFTED", "SUBMITTED", "ACCEPTED"))
                .body("history[2].by", equalTo(OFFICE))
                .body("version", equalTo(3));

        assertThat(Database.events(id, "progress.accepted.v1")).isEqualTo(1);
    }

    @Test
    void aSecondAcceptanceIsAConflictAndToldToNobody() {
        String id = accepted(LEAD, plan.deliverable("T09-D1"), entries(plan.period("04"), "L-1"));

        act(OFFICE, id, "accept").then().statusCode(409).body("type", endsWith("/already-accepted"));

        assertThat(Database.eventsOn(plan.deliverable("T09-D1"))).isEqualTo(1);
        get("viewer", id).then().body("version", equalTo(2));
    }

    @Test
    void aSupportersReportIsEndorsedByTheLeadThenAcceptedByTheOffice() {
        String deliverable = plan.deliverable("T09-D3");
        String id = reported(SUPPORTER, deliverable, submitted(entries(plan.period("03"), "Q-1")));
        get("viewer", id).then().body("needsEndorsement", equalTo(true));
        act(OFFICE, id, "accept").then().statusCode(409).body("type", endsWith("/endorsement-missing"));

        act(LEADS_REVIEWER, id, "accept").then().statusCode(200).body("state", equalTo("ENDORSED"));
        assertThat(Database.eventsOn(deliverable)).isZero();
        act(LEADS_REVIEWER, id, "accept").then().statusCode(409).body("type", endsWith("/wrong-state"));
        act(OFFICE, id, "accept").then().statusCode(200).body("state", equalTo("ACCEPTED"));

        assertThat(Database.events(id, "progress.accepted.v1")).isEqualTo(1);
    }

    @Test
    void anEnterpriseThatCarriesTheWorkOutIsEndorsedToo() {
        String id = reported(
                "reporter-500110-jtsygs",
                plan.deliverable("T16-D1"),
                submitted(increment(plan.period("05"), "1", "个")));

        act("reviewer-500110-zfcxjw", id, "accept").then().statusCode(200).body("state", equalTo("ENDORSED"));
        act(OFFICE, id, "accept").then().statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void ofSeveralLeadsEachReportsDirectlyAndAnyEndorses() {
        String hotel = plan.deliverable("T13-D2");
        String carriers = plan.deliverable("T13-D1");
        String direct = reported("reporter-500110-csglj", carriers, submitted(increment(plan.period("02"), "1", "家")));
        act(OFFICE, direct, "accept").then().statusCode(200);
        String ofOtherGroup =
                reported("reporter-500110-sww", carriers, submitted(increment(plan.period("03"), "2", "家")));
        act("reviewer-500110-csglj", ofOtherGroup, "accept").then().statusCode(200);
        String supports = reported("reporter-500110-slj", hotel, submitted(increment(plan.period("03"), "1", "家")));

        act("reviewer-500110-csglj", supports, "accept").then().statusCode(403);
        act("reviewer-500110-sww", supports, "accept").then().statusCode(200).body("state", equalTo("ENDORSED"));
    }

    @Test
    void aLeadsOwnReportIsNotTheReviewersToAccept() {
        String id = reported(LEAD, plan.deliverable("T09-D4"), submitted(entries(plan.period("06"), "P-1")));

        act(LEADS_REVIEWER, id, "accept").then().statusCode(403).body("type", endsWith("/acceptance-is-the-offices"));
        act("reviewer-500110-gxqgwh", id, "accept")
                .then()
                .statusCode(403)
                .body("type", endsWith("/not-the-leads-reviewer"));
    }

    @Test
    void aDraftIsNotAccepted() {
        String id = reported(LEAD, plan.deliverable("T09-D4"), entries(plan.period("07"), "P-2"));

        act(OFFICE, id, "accept").then().statusCode(409).body("type", endsWith("/wrong-state"));

        assertThat(Database.eventsOn(plan.deliverable("T09-D4"))).isZero();
    }

    @Test
    void aNoteIsAcceptedAndNothingIsCounted() {
        String id = accepted("reporter-500110-zfcxjw", plan.deliverable("T15-D2"), """
                {"period": "%s", "basis": "NOTE", "note": "持续推进"}""".formatted(plan.period("Q1")));

        get("viewer", id).then().body("state", equalTo("ACCEPTED"));
        assertThat(Database.eventsOn(plan.deliverable("T15-D2"))).isZero();
    }

    @Test
    void historyIsLoadedWithItsOriginalTimeOfAcceptance() {
        String originally = plan.year() + "-05-08T02:00:00Z";
        String id = reported(SUPPORTER, plan.deliverable("T09-D3"), submitted(entries(plan.period("04"), "Q-2")));
        String body = "{\"acceptedAt\": \"" + originally + "\"}";

        acceptance(OFFICE, id, body).statusCode(403).body("type", endsWith("/accepted-at-is-history"));
        act("data-migration", id, "accept").then().statusCode(422).body("errors[0].pointer", equalTo("/acceptedAt"));
        acceptance("data-migration", id, body.replace("-05-", "-02-"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/acceptedAt"));
        acceptance("data-migration", id, "{\"acceptedAt\": \"" + Instant.now().plusSeconds(600) + "\"}")
                .statusCode(422)
                .body("type", endsWith("/accepted-at-out-of-range"));
        acceptance("data-migration", id, body)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedAt", equalTo(originally));
    }

    private static ValidatableResponse acceptance(String client, String id, String body) {
        return sending(client, body)
                .header("If-Match", "*")
                .post(REPORTS + "/" + id + "/accept")
                .then();
    }
}
