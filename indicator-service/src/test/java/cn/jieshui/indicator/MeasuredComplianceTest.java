package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class MeasuredComplianceTest {

    @Test
    void totalUseIsTheSumOfTheSectorsAndTellsWhatIsMissing() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = totalUse(plan);
        for (String sector : new String[] {"agriculture", "industry", "domestic", "ecology"}) {
            TestValue.of(use, plan.period("01"), "400", "万立方米").sector(sector).accepted();
        }
        for (String sector : new String[] {"agriculture", "industry", "domestic"}) {
            TestValue.of(use, plan.period("02"), "500", "万立方米").sector(sector).accepted();
        }

        JsonPath january = Figures.of(plan, "G1", 1).awaitActual("16000000");
        assertThat(january.getString("completeness")).isEqualTo("COMPLETE");
        assertThat(january.getList("missing")).isEmpty();
        assertThat(january.getString("basis")).isEqualTo("MEASURES");
        assertThat(january.getString("light")).isEqualTo("GREEN");
        JsonPath february = Figures.of(plan, "G1", 2).awaitActual("31000000");
        assertThat(february.getString("completeness")).isEqualTo("PARTIAL");
        assertThat(february.getList("missing.series")).containsExactly(use.code() + ".ecology");
        assertThat(february.getList("missing.period")).containsExactly(plan.period("02"));
    }

    @Test
    void theFigureIsThereWhenTheAnswerIs() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = totalUse(plan);

        TestValue.of(use, plan.period("01"), "1", "亿方").sector("industry").accepted();
        assertThat(Figures.of(plan, "G1", 1).actual()).isEqualTo("100000000");
        assertThat(Figures.of(plan, "G1", 1).now().getString("light")).isEqualTo("RED");

        TestValue.of(use, plan.period("01"), "0.1", "亿方")
                .sector("industry")
                .correcting("500110-" + use.code() + ".industry-" + plan.period("01") + "-R1", "单位写错")
                .accepted();
        assertThat(Figures.of(plan, "G1", 1).actual()).isEqualTo("10000000");
        assertThat(Figures.of(plan, "G1", 1).now().getString("light")).isEqualTo("GREEN");
    }

    @Test
    void whatWasMeasuredBeforeTheCardCountsWithTheCard() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.waterUse().created();
        TestValue.of(use, plan.period("01"), "7", "m3").sector("industry").accepted();
        assertThat(Figures.of(plan, "G1", 1).actual()).isNull();

        define(plan, "G1", "{\"value\": \"" + use.code() + ".industry\"}").statusCode(200);

        assertThat(Figures.of(plan, "G1", 1).actual()).isEqualTo("7");
    }

    @Test
    void measurementsForAGoalMoveTheDeliverableThatSaysTheSame() {
        TestPlan plan = TestPlan.issued();
        TestMeasure supplied = TestMeasure.monthlyVolume().created();
        TestMeasure billed = TestMeasure.monthlyVolume().created();
        define(
                        plan,
                        "G6",
                        "{\"numerator\": \"%1$s - %2$s\", \"denominator\": \"%1$s\"}"
                                .formatted(supplied.code(), billed.code()))
                .statusCode(200);

        TestValue.sent(
                        TestValue.of(supplied, plan.period("01"), "100", "万方"),
                        TestValue.of(billed, plan.period("01"), "92", "万方"),
                        TestValue.of(supplied, plan.period("02"), "300", "万方"),
                        TestValue.of(billed, plan.period("02"), "270", "万方"))
                .statusCode(201);

        for (String indicator : new String[] {"G6", "T14-D1"}) {
            assertThat(Figures.of(plan, indicator, 1).actual()).isEqualTo("8");
            assertThat(Figures.of(plan, indicator, 2).actual()).isEqualTo("9.5");
            assertThat(Figures.of(plan, indicator, 2).amount("numerator")).isEqualTo("380000");
            assertThat(Figures.of(plan, indicator, 2).amount("denominator")).isEqualTo("4000000");
        }
    }

    @Test
    void reportsCountWhileNothingIsMeasured() {
        TestPlan plan = TestPlan.issued();
        TestMeasure rate = TestMeasure.monthlyVolume().shaped("RATIO").created();
        define(plan, "G6", "{\"value\": \"" + rate.code() + "\"}").statusCode(200);
        TestReport.on(plan, "T14-D1")
                .by("500110-csglj")
                .period("02")
                .ratio("92", "1000")
                .accepted();
        assertThat(Figures.of(plan, "G6", 2).awaitActual("9.2").getString("basis"))
                .isEqualTo("REPORTS");

        TestValue.pair(rate, plan.period("03"), "8", "100", "m3").accepted();

        JsonPath march = Figures.of(plan, "G6", 3).now();
        assertThat(march.getString("basis")).isEqualTo("MEASURES");
        assertThat(Figures.of(plan, "G6", 3).actual()).isEqualTo("8");
        assertThat(Figures.of(plan, "G6", 2).actual()).isEqualTo("9.2");
    }

    @Test
    void aReductionIsHeldAgainstTheBaseYear() {
        TestPlan plan = TestPlan.issued();
        TestMeasure water = TestMeasure.monthlyVolume().created();
        TestMeasure gdp = TestMeasure.monthlyVolume().in("yuan").each("QUARTER").created();
        define(plan, "G3", "{\"numerator\": \"%s\", \"denominator\": \"%s\"}".formatted(water.code(), gdp.code()))
                .statusCode(200);
        TestValue.sent(
                        TestValue.of(water, plan.period("01"), "30", "万方"),
                        TestValue.of(water, plan.period("02"), "30", "万方"),
                        TestValue.of(water, plan.period("03"), "20", "万方"),
                        TestValue.of(gdp, plan.period("Q1"), "1", "亿元"))
                .statusCode(201);
        assertThat(Figures.of(plan, "G3", 3).now().getString("completeness")).isEqualTo("NOT_COMPUTABLE");
        assertThat(Figures.of(plan, "G3", 3).now().getString("reason")).isEqualTo("BASE_UNKNOWN");

        base(plan, "{\"year\": 2020, \"amount\": 0.01, \"source\": \"统计年鉴\"}").statusCode(201);

        JsonPath march = Figures.of(plan, "G3", 3).now();
        assertThat(Figures.of(plan, "G3", 3).actual()).isEqualTo("20");
        assertThat(march.getString("light")).isEqualTo("GREEN");
        assertThat(march.getString("reduction.base")).isEqualTo("WHOLE_YEAR");
        assertThat(march.getString("reduction.through")).isEqualTo(plan.period("03"));
    }

    @Test
    void aBaseValueIsCorrectedByNameOnly() {
        TestPlan plan = TestPlan.issued();
        String quarter =
                "{\"year\": 2020, \"period\": \"2020-Q1\", \"numerator\": 100, \"denominator\": 5, \"source\": \"统计局\"%s}";
        base(plan, quarter.formatted("")).statusCode(201).body("id", equalTo(plan.id("G3") + "-B2020-Q1-R1"));
        base(plan, quarter.formatted("").replace("100", "100.0")).statusCode(200);

        base(plan, quarter.formatted("").replace("100", "110"))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/supersedes"));
        String named = ", \"supersedes\": \"" + plan.id("G3") + "-B2020-Q1-R1\"";
        base(plan, quarter.formatted(named).replace("100", "110")).statusCode(409);
        base(plan, quarter.formatted(named + ", \"reason\": \"经普修订\"").replace("100", "110"))
                .statusCode(201)
                .body("revision", equalTo(2));

        as("viewer")
                .get(INDICATORS + "/" + plan.id("G3") + "/base-values")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].numerator", equalTo(110));
    }

    @Test
    void whatIsNoBaseValueIsRefusedByName() {
        TestPlan plan = TestPlan.issued();

        refusedBase(plan, "{\"year\": 2020, \"source\": \"x\"}", 422, "/amount");
        refusedBase(plan, "{\"year\": 2020, \"amount\": 1, \"numerator\": 1, \"source\": \"x\"}", 422, "/amount");
        refusedBase(plan, "{\"year\": 2020, \"amount\": 0, \"source\": \"x\"}", 400, "/amount");
        refusedBase(plan, "{\"year\": 2021, \"amount\": 1, \"source\": \"x\"}", 422, "/year");
        refusedBase(plan, "{\"year\": 20, \"amount\": 1, \"source\": \"x\"}", 422, "/year");
        refusedBase(
                plan, "{\"year\": 2020, \"period\": \"2020-Q5\", \"amount\": 1, \"source\": \"x\"}", 422, "/period");
        refusedBase(
                plan, "{\"year\": 2020, \"period\": \"2021-Q1\", \"amount\": 1, \"source\": \"x\"}", 422, "/period");
        refusedBase(plan, "{\"year\": 2020, \"amount\": 1}", 400, "/source");
        sending("statistics", "{\"year\": 2020, \"amount\": 1, \"source\": \"x\"}")
                .post(INDICATORS + "/" + plan.id("G1") + "/base-values")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/year"));
    }

    private static void refusedBase(TestPlan plan, String body, int status, String pointer) {
        base(plan, body).statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse base(TestPlan plan, String body) {
        return sending("statistics", body)
                .post(INDICATORS + "/" + plan.id("G3") + "/base-values")
                .then();
    }

    /** A measure by sector, by which the plan's total use is defined. */
    private static TestMeasure totalUse(TestPlan plan) {
        TestMeasure use = TestMeasure.waterUse().created();
        define(
                        plan,
                        "G1",
                        "{\"value\": \"%1$s.agriculture + %1$s.industry + %1$s.domestic + %1$s.ecology\"}"
                                .formatted(use.code()))
                .statusCode(200);
        return use;
    }

    private static ValidatableResponse define(TestPlan plan, String indicator, String definition) {
        return sending("statistics", "{\"definition\": " + definition + "}")
                .header("If-Match", "*")
                .put(INDICATORS + "/" + plan.id(indicator))
                .then();
    }
}
