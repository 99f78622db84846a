package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new plan takes over how the goals of the one before were computed and judged. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class TakenOverDefinitionsTest {

    private final TestMeasure use = TestMeasure.monthlyVolume();
    private TestPlan next;
    private TestPlan plan;

    @BeforeEach
    void issue() {
        next = TestPlan.drafted();
        plan = TestPlan.issued();
        assertThat(plan.year()).isEqualTo(next.year() - 1);
    }

    @Test
    void aGoalOfTheSameCodeTakesOverTheCard() {
        use.created();
        set("G1", """
                {"definition": {"value": "%s", "rule": "用水统计调查制度"}, "thresholds": {"capShare": 1.05},
                 "pace": {"kind": "CURVE", "profileYear": %d}}""".formatted(use.code(), plan.year() - 2));

        next.issue();
        next.awaitKnown();

        JsonPath taken = read(INDICATORS + "/" + next.id("G1"));
        assertThat(taken.getString("definition.value")).isEqualTo(use.code());
        assertThat(taken.getString("definition.rule")).isEqualTo("用水统计调查制度");
        assertThat(taken.getFloat("thresholds.capShare")).isEqualTo(1.05f);
        assertThat(taken.getString("pace.kind")).isEqualTo("CURVE");
        assertThat(taken.getString("pace.profileYear")).isNull();
        TestValue.of(use, next.period("01"), "7", "m3").accepted();
        assertThat(Figures.of(next, "G1", 1).actual()).isEqualTo("7");
        assertThat(Figures.of(plan, "G1", 1).actual()).isNull();
    }

    @Test
    void aCardThatHasEndedIsLeftBehindAndTheRestTakenOver() {
        use.created();
        set("G1", """
                {"definition": {"value": "%s", "validTo": %d}, "thresholds": {"capShare": 1.05}}""".formatted(use.code(), plan.year()));

        next.issue();
        next.awaitKnown();

        JsonPath taken = read(INDICATORS + "/" + next.id("G1"));
        assertThat(taken.getString("definition")).isNull();
        assertThat(taken.getFloat("thresholds.capShare")).isEqualTo(1.05f);
    }

    @Test
    void theValuesOfTheSameBaseYearAreTakenOver() {
        sending("statistics", "{\"year\": 2020, \"amount\": 0.01, \"source\": \"统计年鉴\"}")
                .post(INDICATORS + "/" + plan.id("G3") + "/base-values")
                .then()
                .statusCode(201);

        next.issue();
        next.awaitKnown();

        JsonPath taken = read(INDICATORS + "/" + next.id("G3") + "/base-values");
        assertThat(taken.getList("items.id")).containsExactly(next.id("G3") + "-B2020-R1");
        assertThat(taken.getFloat("items[0].amount")).isEqualTo(0.01f);
    }

    @Test
    void eachPlanHasItsOwnFromThenOn() {
        use.created();
        set("G1", "{\"definition\": {\"value\": \"%s\"}}".formatted(use.code()));
        next.issue();
        next.awaitKnown();
        set("G1", "{}");

        next.publish("plan.adjusted.v1", 4, json -> json.replace("用水总量控制在2.2亿立方米以内", "用水总量不超过2.2亿立方米"));
        Awaitility.await()
                .until(() ->
                        read(INDICATORS + "/" + next.id("G1")).getString("text").equals("用水总量不超过2.2亿立方米"));

        assertThat(read(INDICATORS + "/" + next.id("G1")).getString("definition.value"))
                .isEqualTo(use.code());
    }

    private void set(String indicator, String body) {
        sending("water-office", body)
                .header("If-Match", "*")
                .put(INDICATORS + "/" + plan.id(indicator))
                .then()
                .statusCode(200);
    }
}
