package cn.jieshui.task.progress;

import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.OFFICE;
import static cn.jieshui.task.progress.Reports.accepted;
import static cn.jieshui.task.progress.Reports.act;
import static cn.jieshui.task.progress.Reports.correcting;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.get;
import static cn.jieshui.task.progress.Reports.increment;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.EventContract;
import cn.jieshui.testkit.contract.PublishedEvent;
import cn.jieshui.testkit.contract.PublishedEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What really arrives in progress.v1. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ProgressEventsTest {

    private static final String SOURCE = "/task-service";
    private static final String FARMERS = "reporter-500110-nyncw";

    private final PublishedEvents events = PublishedEvents.in("progress.v1");
    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    @Test
    void anAcceptanceTellsTheEntriesThatCount() throws Exception {
        String deliverable = plan.deliverable("T09-D2");
        String id = accepted(LEAD, deliverable, entries(plan.period("03"), "QY-001", "QY-002"));

        PublishedEvent event = events.await(deliverable, 1).get(0);

        EventContract.of("progress.accepted.v1").check(event, SOURCE);
        assertThat(event.subject()).isEqualTo(id);
        assertThat(event.version()).isEqualTo(2);
        String month = plan.period("03");
        assertThat(event.data()).isEqualTo(json("""
                {"report": "%1$s", "deliverable": "%2$s", "plan": "%3$s", "area": "500110", "department": "500110-jjxxw",
                 "period": "%4$s", "basis": "ENTRIES", "amount": null, "numerator": null, "denominator": null,
                 "unit": "count", "writtenAmount": null, "writtenUnit": null,
                 "entries": [{"code": "QY-001", "name": "企业QY-001", "completedOn": "%4$s-10"},
                             {"code": "QY-002", "name": "企业QY-002", "completedOn": "%4$s-10"}],
                 "completedOn": null, "revision": 1, "supersedes": null, "reason": null, "state": "ACCEPTED",
                 "acceptedAt": "%5$s", "version": 2}""".formatted(id, deliverable, plan.id(), month, acceptedAt(id))));
    }

    @Test
    void acceptanceCorrectionAndWithdrawalArriveInTheirOrder() {
        String deliverable = plan.deliverable("T04-D1");
        String first = accepted(FARMERS, deliverable, increment(plan.period("Q1"), "12.5", "公顷"));
        String second = accepted(
                FARMERS, deliverable, correcting(first, "漏报", increment(plan.period("Q1"), "0.00000001", "亿亩")));
        act(OFFICE, second, "withdraw", "核查不实").then().statusCode(200);

        List<PublishedEvent> told = events.await(deliverable, 3);

        EventContract.of("progress.accepted.v1").check(told.get(0), SOURCE);
        EventContract.of("progress.corrected.v1").check(told.get(1), SOURCE);
        EventContract.of("progress.withdrawn.v1").check(told.get(2), SOURCE);
        assertThat(told).extracting(PublishedEvent::subject).containsExactly(first, second, second);
        assertThat(told).extracting(PublishedEvent::version).containsExactly(2L, 2L, 3L);
        assertThat(told.get(0).data().path("amount").decimalValue()).isEqualByComparingTo("187.5");
        JsonNode corrected = told.get(1).data();
        assertThat(corrected.path("amount").toString()).isEqualTo("1");
        assertThat(corrected.path("writtenAmount").asText()).isEqualTo("0.00000001");
        assertThat(corrected.path("supersedes").asText()).isEqualTo(first);
        assertThat(corrected.path("reason").asText()).isEqualTo("漏报");
        JsonNode withdrawn = told.get(2).data();
        assertThat(withdrawn.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("reason").asText()).isEqualTo("核查不实");
        assertThat(withdrawn.path("acceptedAt")).isEqualTo(corrected.path("acceptedAt"));
    }

    @Test
    void aRatioAndAMilestoneMatchTheContractToo() {
        String leakage = plan.deliverable("T14-D1");
        String milestone = plan.deliverable("T14-D2");
        accepted("reporter-500110-csglj", leakage, """
                {"period": "%s", "basis": "RATIO", "numerator": 90.5, "denominator": 1000}""".formatted(plan.period("02")));
        accepted("reporter-500110-csglj", milestone, """
                {"period": "%s", "basis": "DONE", "completedOn": "%s-15"}""".formatted(plan.period("04"), plan.period("03")));

        EventContract accepted = EventContract.of("progress.accepted.v1");
        PublishedEvent ratio = events.await(leakage, 1).get(0);
        accepted.check(ratio, SOURCE);
        assertThat(ratio.data().path("numerator").decimalValue()).isEqualByComparingTo("90.5");
        assertThat(ratio.data().path("unit").isNull()).isTrue();
        PublishedEvent done = events.await(milestone, 1).get(0);
        accepted.check(done, SOURCE);
        assertThat(done.data().path("completedOn").asText()).isEqualTo(plan.period("03") + "-15");
    }

    private static String acceptedAt(String id) {
        return get("viewer", id).then().extract().path("acceptedAt");
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
