package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From a result to the line of the plan, in one request. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ExplanationTest {

    @Test
    void aSumByFormulaIsExplainedByItsMeasurements() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.waterUse().created();
        Figures.define(
                plan,
                "G1",
                "\"value\": \"%1$s.agriculture + %1$s.industry\", \"rule\": \"取水口径\"".formatted(use.code()));
        TestValue.of(use, plan.period("01"), "213.5", "万立方米")
                .sector("agriculture")
                .accepted();
        TestValue.of(use, plan.period("02"), "100", "万方").sector("agriculture").accepted();
        TestValue.of(use, plan.period("02"), "7", "m3").sector("industry").accepted();
        TestValue.of(use, plan.period("03"), "9", "m3").sector("industry").accepted();

        JsonPath february = read(explanation(plan, "G1", "02"));

        assertThat(february.getInt("result.actual")).isEqualTo(3135007);
        assertThat(february.getString("rule.light")).isEqualTo("CUMULATIVE_CAP");
        assertThat(february.getInt("rule.target")).isEqualTo(220000000);
        assertThat(february.getString("rule.pace.kind")).isEqualTo("LINEAR");
        assertThat(february.getFloat("rule.thresholds.capShare")).isEqualTo(1.1f);
        assertThat(february.getString("definition.formulas.value"))
                .isEqualTo("%1$s.agriculture + %1$s.industry".formatted(use.code()));
        assertThat(february.getString("definition.withValues.value")).isEqualTo("3135000 + 7");
        assertThat(february.getString("definition.rule")).isEqualTo("取水口径");
        assertThat(february.getList("inputs.period"))
                .containsExactly(plan.period("01"), plan.period("02"), plan.period("02"));
        assertThat(february.getList("inputs.kind")).containsOnly("MEASUREMENT");
        assertThat(february.getList("inputs.writtenAmount")).containsExactly("213.5", "100", "7");
        assertThat(february.getList("inputs.writtenUnit")).containsExactly("万立方米", "万方", "m3");
        assertThat(february.getString("inputs[0].id"))
                .isEqualTo("500110-" + use.code() + ".agriculture-" + plan.period("01") + "-R1");
        assertThat(february.<BigDecimal>get("inputs[0].amount")).isEqualByComparingTo("2135000");
        assertThat(february.getInt("inputs[0].revision")).isEqualTo(1);
        assertThat(february.getString("inputs[0].source")).isEqualTo("500110-slj");
        assertThat(february.getString("inputs[0].acceptedAt")).isNotBlank();
        assertThat(february.getString("planned.plan")).isEqualTo(plan.id());
        assertThat(february.getString("planned.text")).isEqualTo("用水总量控制在2.2亿立方米以内");
        assertThat(february.getInt("planned.line")).isEqualTo(8);
    }

    @Test
    void itemsAreExplainedByTheTwoReportsThatNameThem() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-003 04-02").accepted();
        TestReport.on(plan, "T09-D2")
                .number(2)
                .by("500110-gxqgwh")
                .entries("QY-002 03-21")
                .accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("2");

        JsonPath march = read(explanation(plan, "T09-D2", "03"));

        assertThat(march.getString("result.light")).isEqualTo("GREEN");
        assertThat(march.getString("rule.method")).isEqualTo("ITEMS");
        assertThat(march.getFloat("rule.due")).isEqualTo(1.25f);
        assertThat(march.getString("definition")).isNull();
        assertThat(march.getList("inputs.id")).containsExactly(plan.id("T09-D2") + "-R1", plan.id("T09-D2") + "-R2");
        assertThat(march.getList("inputs.department")).containsExactly("500110-jjxxw", "500110-gxqgwh");
        assertThat(march.getList("inputs[0].entries.code")).containsExactly("QY-001", "QY-003");
        assertThat(march.getList("inputs[0].entries.name")).containsExactly("企业QY-001", "企业QY-003");
        assertThat(march.getList("inputs[0].entries.counts")).containsExactly(true, false);
        assertThat(march.getString("inputs[0].acceptedAt")).isEqualTo("2024-02-01T08:00:00Z");
        assertThat(march.getString("planned.task")).isEqualTo(plan.id("T09"));
        assertThat(march.getInt("planned.line")).isEqualTo(29);
        assertThat(march.getString("planned.condition")).isEqualTo("尽量多创建");
    }

    @Test
    void aReductionIsExplainedByItsWindowAndItsBaseValues() {
        TestPlan plan = TestPlan.issued();
        TestMeasure water = TestMeasure.monthlyVolume().created();
        TestMeasure added =
                TestMeasure.monthlyVolume().in("yuan").each("QUARTER").created();
        Figures.define(
                plan, "G3", "\"numerator\": \"%s\", \"denominator\": \"%s\"".formatted(water.code(), added.code()));
        sending("statistics", "{\"year\": 2020, \"numerator\": 100, \"denominator\": 10, \"source\": \"统计年鉴\"}")
                .post(INDICATORS + "/" + plan.id("G3") + "/base-values")
                .then()
                .statusCode(201);
        for (String month : new String[] {"01", "02", "03", "04"}) {
            TestValue.of(water, plan.period(month), "24", "m3").accepted();
        }
        TestValue.of(added, plan.period("Q1"), "9", "yuan").accepted();

        JsonPath april = read(explanation(plan, "G3", "04"));

        assertThat(april.getInt("result.actual")).isEqualTo(20);
        assertThat(april.getString("result.reduction.base")).isEqualTo("WHOLE_YEAR");
        assertThat(april.getString("definition.withValues.numerator")).isEqualTo("72");
        assertThat(april.getString("definition.withValues.denominator")).isEqualTo("9");
        assertThat(april.getString("definition.withValues.value")).isNull();
        assertThat(april.getList("definition.operands.unit")).containsExactly("m3", "yuan");
        assertThat(april.getList("baseValues.id")).containsExactly(plan.id("G3") + "-B2020-R1");
        assertThat(april.getString("baseValues[0].source")).isEqualTo("统计年鉴");
        assertThat(april.getList("inputs")).hasSize(5);
    }

    @Test
    void theExplanationOfWhatWasSaidStaysTheSame() {
        TestPlan plan = TestPlan.issued();
        TestReport wrong = TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-11");
        wrong.accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("2");
        String then = explanation(plan, "T09-D2", "03") + "&knownAt=" + Instant.now();
        String answered = as("viewer").get(then).asString();

        TestReport right = TestReport.on(plan, "T09-D2").number(2).entries("QY-001 03-10");
        right.supersedes(wrong).corrected();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");
        plan.publish("plan.adjusted.v1", 4, json -> json.replace("创建区级节水型企业至少5家", "创建区级节水型企业不少于5家"));
        Awaitility.await().until(() -> read(explanation(plan, "T09-D2", "03"))
                .getString("planned.text")
                .startsWith("创建区级节水型企业不少于5家"));

        assertThat(as("viewer").get(then).asString()).isEqualTo(answered).contains("至少5家");
        assertThat(read(explanation(plan, "T09-D2", "03")).getList("inputs.id")).containsExactly(right.id());
    }

    @Test
    void aCorrectionThatLeavesTheResultAsItIsExplainsItAllTheSame() {
        TestPlan plan = TestPlan.issued();
        TestReport wrong = TestReport.on(plan, "T09-D2").entries("QY-001 03-10");
        wrong.accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");

        TestReport right = TestReport.on(plan, "T09-D2").number(2).entries("QY-007 03-12");
        right.supersedes(wrong).corrected();

        Awaitility.await().untilAsserted(() -> assertThat(
                        read(explanation(plan, "T09-D2", "03")).getList("inputs.id"))
                .containsExactly(right.id()));
    }

    @Test
    void whatADepartmentWroteIsTold() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T14-D1")
                .by("500110-csglj")
                .with("\"basis\": \"RATIO\", \"numerator\": 905000, \"denominator\": 10000000, \"unit\": \"m3\","
                        + " \"writtenAmount\": \"90.5/1000\", \"writtenUnit\": \"万立方米\"")
                .accepted();
        Figures.of(plan, "G6", 3).awaitActual("9.05");

        JsonPath march = read(explanation(plan, "G6", "03"));

        assertThat(march.getString("inputs[0].deliverable")).isEqualTo(plan.id("T14-D1"));
        assertThat(march.getString("inputs[0].writtenAmount")).isEqualTo("90.5/1000");
        assertThat(march.getString("inputs[0].writtenUnit")).isEqualTo("万立方米");
        assertThat(march.getInt("inputs[0].numerator")).isEqualTo(905000);
        assertThat(march.getString("planned.sameAs")).isEqualTo(plan.id("T14-D1"));
    }

    @Test
    void whatCannotBeExplainedIsRefused() {
        TestPlan plan = TestPlan.drafted();
        Instant before = Instant.now();
        plan.issue();
        plan.awaitKnown();
        String path = COMPLIANCE + "/" + plan.id("G1") + "/explanation";

        as("viewer").get(path + "?asOf=2999-03").then().statusCode(400).body("errors[0].pointer", equalTo("?asOf"));
        as("viewer")
                .get(path + "?knownAt=" + before)
                .then()
                .statusCode(404)
                .body("type", endsWith("nothing-known-then"));
        as("viewer")
                .get(COMPLIANCE + "/500110-1066-G1/explanation")
                .then()
                .statusCode(404)
                .body("type", endsWith("unknown-indicator"));
        as("viewer").get(path + "?knownAt=x").then().statusCode(400).body("errors[0].pointer", equalTo("?knownAt"));
    }

    private static String explanation(TestPlan plan, String indicator, String month) {
        return COMPLIANCE + "/" + plan.id(indicator) + "/explanation?asOf=" + plan.period(month);
    }
}
