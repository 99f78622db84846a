package cn.jieshui.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.EventContract;
import cn.jieshui.testkit.contract.PublishedEvent;
import cn.jieshui.testkit.contract.PublishedEvents;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each change is told once, with what was and what is; what stays as it was is not told. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ComplianceEventsTest {

    private static final String LIGHT = "compliance.light-changed.v1";
    private static final String RESULT = "compliance.result-changed.v1";

    private static final PublishedEvents TOLD = PublishedEvents.in("compliance.v1");

    @Test
    void aPlanBeginsWithTwelveGreyMonths() {
        TestPlan plan = TestPlan.issued();

        PublishedEvent first = TOLD.await(plan.id("T09-D2"), 1).get(0);

        EventContract.of(RESULT).check(first, "/indicator-service");
        assertThat(first.subject()).isEqualTo(plan.id("T09-D2"));
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.data().path("version").asLong()).isEqualTo(1);
        assertThat(first.data().path("plan").asText()).isEqualTo(plan.id());
        assertThat(first.data().path("area").asText()).isEqualTo("500110");
        assertThat(first.data().path("months")).hasSize(12).allSatisfy(month -> {
            assertThat(month.path("before").isNull()).isTrue();
            assertThat(month.path("after").path("light").asText()).isEqualTo("GREY");
        });
    }

    @Test
    void aReportTellsTheMonthsThatItChanges() {
        TestPlan plan = TestPlan.issued();

        TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-21").accepted();

        PublishedEvent second = TOLD.await(plan.id("T09-D2"), 2).get(1);
        EventContract.of(LIGHT).check(second, "/indicator-service");
        assertThat(second.version()).isEqualTo(2);
        JsonNode months = second.data().path("months");
        assertThat(months).hasSize(10);
        JsonNode march = months.get(0);
        assertThat(march.path("asOf").asText()).isEqualTo(plan.period("03"));
        assertThat(march.path("before").path("light").asText()).isEqualTo("GREY");
        assertThat(march.path("before").path("actual").isNull()).isTrue();
        assertThat(march.path("after").path("light").asText()).isEqualTo("GREEN");
        assertThat(march.path("after").path("actual").decimalValue()).isEqualByComparingTo("2");
        assertThat(march.path("after").path("pace").decimalValue()).isEqualByComparingTo("1.25");
        assertThat(march.path("after").path("met").asText()).isEqualTo("OPEN");
        assertThat(march.path("after").path("completeness").asText()).isEqualTo("COMPLETE");
    }

    @Test
    void aFigureThatKeepsItsLightIsAResultThatChanged() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").period("01").increment("5").accepted();
        Figures.of(plan, "T09-D2", 1).awaitActual("5");

        TestReport.on(plan, "T09-D2").number(2).period("12").increment("1").accepted();

        List<PublishedEvent> events = TOLD.await(plan.id("T09-D2"), 3);
        assertThat(events).extracting(PublishedEvent::type).containsExactly(RESULT, LIGHT, RESULT);
        assertThat(events).extracting(PublishedEvent::version).containsExactly(1L, 2L, 3L);
        JsonNode december = events.get(2).data().path("months").get(0);
        assertThat(events.get(2).data().path("months")).hasSize(1);
        assertThat(december.path("before").path("actual").decimalValue()).isEqualByComparingTo("5");
        assertThat(december.path("after").path("actual").decimalValue()).isEqualByComparingTo("6");
    }

    @Test
    void whatChangesNothingIsNotTold() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");

        TestReport.on(plan, "T09-D2")
                .number(2)
                .period("04")
                .entries("QY-001 03-10")
                .accepted();
        plan.publish("plan.adjusted.v1", 4, json -> json);
        TestReport.on(plan, "T09-D2")
                .number(3)
                .period("05")
                .entries("QY-002 05-10")
                .accepted();
        Figures.of(plan, "T09-D2", 5).awaitActual("2");

        List<PublishedEvent> events = TOLD.await(plan.id("T09-D2"), 3);
        assertThat(events).hasSize(3);
        assertThat(events.get(2).data().path("months").get(0).path("asOf").asText())
                .isEqualTo(plan.period("05"));
        assertThat(TOLD.of(plan.id("G1"))).hasSize(1);
    }

    @Test
    void aMeasurementIsToldWhenItMovesAnIndicator() {
        TestPlan plan = TestPlan.issued();
        TestMeasure rate = TestMeasure.monthlyVolume().shaped("RATIO").created();
        Api.sending("statistics", "{\"definition\": {\"value\": \"" + rate.code() + "\"}}")
                .header("If-Match", "*")
                .put(Api.INDICATORS + "/" + plan.id("G6"))
                .then()
                .statusCode(200);

        TestValue.pair(rate, plan.period("11"), "8", "100", "m3").accepted();
        TestValue.pair(rate, plan.period("11"), "8", "100", "m3").sent().statusCode(200);

        for (String indicator : new String[] {"G6", "T14-D1"}) {
            PublishedEvent last = TOLD.await(plan.id(indicator), 2).get(1);
            assertThat(last.type()).isEqualTo(LIGHT);
            assertThat(last.data().path("months")).hasSize(2);
            assertThat(TOLD.of(plan.id(indicator))).hasSize(2);
        }
    }
}
