package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reduction whose base year was measured needs no recorded base value. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class MeasuredBaseYearTest {

    private final TestMeasure water = TestMeasure.monthlyVolume();
    private final TestMeasure gdp = TestMeasure.monthlyVolume().in("yuan").each("QUARTER");
    private TestPlan plan;

    @BeforeEach
    void issue() {
        plan = TestPlan.issued();
    }

    @Test
    void theBaseIsMeasuredWhereNobodyRecordedIt() {
        define("");
        measure(String.valueOf(plan.year()), 3, "3");
        assertThat(march().getString("reason")).isEqualTo("BASE_UNKNOWN");

        measure("2020", 12, "4");

        assertThat(Figures.of(plan, "G3", 3).actual()).isEqualTo("25");
        assertThat(march().getString("reduction.base")).isEqualTo("SAME_PERIOD");
        assertThat(march().getString("reduction.source")).isEqualTo("MEASURED");
        assertThat(march().getString("reduction.other.base")).isEqualTo("WHOLE_YEAR");
        assertThat(Figures.of(plan, "G3", 3).amount("reduction.other.actual")).isEqualTo("25");
        JsonPath explained = read(COMPLIANCE + "/" + plan.id("G3") + "/explanation?asOf=" + plan.period("03"));
        assertThat(explained.getList("inputs")).hasSize(4 + 16);
    }

    @Test
    void aRecordedBaseWinsAndTheResultSaysSo() {
        define("");
        measure(String.valueOf(plan.year()), 3, "3");
        measure("2020", 12, "4");

        sending("statistics", "{\"year\": 2020, \"numerator\": 20, \"denominator\": 4, \"source\": \"统计年鉴\"}")
                .post(INDICATORS + "/" + plan.id("G3") + "/base-values")
                .then()
                .statusCode(201);

        assertThat(Figures.of(plan, "G3", 3).actual()).isEqualTo("40");
        assertThat(march().getString("reduction.source")).isEqualTo("RECORDED");
        assertThat(march().getString("reduction.base")).isEqualTo("WHOLE_YEAR");
        JsonPath explained = read(COMPLIANCE + "/" + plan.id("G3") + "/explanation?asOf=" + plan.period("03"));
        assertThat(explained.getList("inputs")).hasSize(4);
        assertThat(explained.getList("baseValues")).hasSize(1);
    }

    @Test
    void aCorrectedBaseYearIsComputedAnew() {
        define("");
        measure(String.valueOf(plan.year()), 3, "3");
        measure("2020", 12, "4");

        TestValue.of(water, "2020-03", "7", "m3")
                .correcting("500110-" + water.code() + "-2020-03-R1", "漏报")
                .accepted();

        assertThat(Figures.of(plan, "G3", 3).actual()).isEqualTo("40");
    }

    @Test
    void theCardMayAskForTheWholeBaseYear() {
        define(", \"base\": \"WHOLE_YEAR\"");
        measure(String.valueOf(plan.year()), 3, "3");
        measure("2020", 3, "4");
        assertThat(march().getString("reason")).isEqualTo("BASE_UNKNOWN");
        for (int month = 4; month <= 12; month++) {
            TestValue.of(water, "2020-%02d".formatted(month), "6", "m3").accepted();
        }
        for (String quarter : new String[] {"2020-Q2", "2020-Q3", "2020-Q4"}) {
            TestValue.of(gdp, quarter, "3", "yuan").accepted();
        }

        assertThat(march().getString("reduction.base")).isEqualTo("WHOLE_YEAR");
        assertThat(Figures.of(plan, "G3", 3).actual()).isEqualTo("45.454545");
        assertThat(Figures.of(plan, "G3", 3).amount("reduction.other.actual")).isEqualTo("25");
    }

    private JsonPath march() {
        return Figures.of(plan, "G3", 3).now();
    }

    private void define(String more) {
        water.created();
        gdp.created();
        Figures.define(
                plan,
                "G3",
                "\"numerator\": \"%s\", \"denominator\": \"%s\"%s".formatted(water.code(), gdp.code(), more));
    }

    /** So much water in each month, and three yuan in each quarter. */
    private void measure(String year, int months, String amount) {
        for (int month = 1; month <= months; month++) {
            TestValue.of(water, "%s-%02d".formatted(year, month), amount, "m3").accepted();
        }
        for (int quarter = 1; quarter <= months / 3; quarter++) {
            TestValue.of(gdp, year + "-Q" + quarter, "3", "yuan").accepted();
        }
    }
}
