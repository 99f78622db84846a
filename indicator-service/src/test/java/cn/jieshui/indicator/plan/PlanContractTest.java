package cn.jieshui.indicator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.indicator.plan.PlanReader.ReadPlan;
import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.testkit.contract.EventContract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service reads what the task service says that it publishes. */
class PlanContractTest {

    private static final String ISSUED = "plan.issued.v1";

    @Test
    void whatIsCountedBecomesAnIndicator() {
        ReadPlan plan = PlanReader.read(event(example()));

        assertThat(plan.id()).isEqualTo("500110-2023");
        assertThat(plan.version()).isEqualTo(3);
        assertThat(plan.indicators())
                .extracting(indicator -> indicator.id() + " " + indicator.kind())
                .startsWith(
                        "500110-2023-G1 GOAL",
                        "500110-2023-G6 GOAL",
                        "500110-2023-T09-D2 QUANTIFIED",
                        "500110-2023-T11-D2 QUANTIFIED",
                        "500110-2023-T14-D1 QUANTIFIED",
                        "500110-2023-T18-D1 MILESTONE")
                .noneMatch(told -> told.contains("ONGOING"));
    }

    @Test
    void targetsPopulationsAndPartiesAreTakenOver() {
        ReadPlan plan = PlanReader.read(event(example()));

        Indicator enterprises = indicator(plan, "500110-2023-T09-D2");
        assertThat(enterprises.target().amount()).isEqualByComparingTo("5");
        assertThat(enterprises.target().stretch()).isEqualByComparingTo("7");
        assertThat(enterprises.parties()).contains(new Party("500110-gxqgwh", "SUPPORT"));
        assertThat(indicator(plan, "500110-2023-T11-D2").population()).isEqualTo(new Population("区级机关", null));
        assertThat(indicator(plan, "500110-2023-T18-D1").deadline()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(plan.canonical(indicator(plan, "500110-2023-T14-D1"))).isEqualTo("500110-2023-G6");
        assertThat(plan.canonical(indicator(plan, "500110-2023-G6"))).isEqualTo("500110-2023-G6");
    }

    @Test
    void anAdjustedAndAClosedPlanAreReadAlike() {
        for (String type : List.of("plan.adjusted.v1", "plan.closed.v1")) {
            ReadPlan plan =
                    PlanReader.read(event(EventContract.of("task-service", type).example()));

            assertThat(plan.version()).isGreaterThan(3);
            assertThat(indicator(plan, "500110-2023-T11-D2").population())
                    .isEqualTo(new Population("区级机关", BigDecimal.valueOf(40)));
        }
    }

    @Test
    void aPlanMayHaveNoTitle() {
        ObjectNode untitled = (ObjectNode) example();
        untitled.putNull("title");

        assertThat(PlanReader.read(event(untitled)).plan().title()).isNull();
    }

    @Test
    void aDeliverableSharesWithAGoalThatNamesIt() {
        ObjectNode oneSided = (ObjectNode) example();
        oneSided.path("deliverables").forEach(deliverable -> ((ObjectNode) deliverable).putNull("sameAs"));
        ReadPlan plan = PlanReader.read(event(oneSided));

        assertThat(plan.canonical(indicator(plan, "500110-2023-T14-D1"))).isEqualTo("500110-2023-G6");
    }

    private static Indicator indicator(ReadPlan plan, String id) {
        return plan.indicators().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode example() {
        return EventContract.of("task-service", ISSUED).example();
    }

    private static InboxEvent event(JsonNode data) {
        return new InboxEvent(
                "plan.v1", 0, 0, "500110-2023", ISSUED, "500110-2023", 3, Instant.parse("2023-03-01T01:30:00Z"), data);
    }
}
