package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.SCORECARDS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ScorecardsTest {

    @Test
    void aDepartmentIsCountedByWhatItLeadsAndSupportStandsApart() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-21").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("2");

        JsonPath march = read(SCORECARDS + "?plan=" + plan.id() + "&asOf=" + plan.period("03"));

        assertThat(march.getList("items.department"))
                .containsExactly("500110-csglj", "500110-gxqgwh", "500110-jgswglzx", "500110-jjxxw");
        assertThat(march.getList("items.asOf")).containsOnly(plan.period("03"));
        assertThat(march.getList("items[3].lead.binding.lights.GREEN.indicators"))
                .containsExactly(plan.id("T09-D2"));
        assertThat(march.getInt("items[3].support.binding.indicators.count")).isZero();
        assertThat(march.getInt("items[1].lead.binding.indicators.count")).isZero();
        assertThat(march.getList("items[1].support.binding.lights.GREEN.indicators"))
                .containsExactly(plan.id("T09-D2"));
        assertThat(march.getList("items[0].lead.binding.lights.GREY.indicators"))
                .containsExactly(plan.id("T14-D1"), plan.id("T14-D2"));
        assertThat(march.getList("items[0].lead.binding.completeness.NO_DATA.indicators"))
                .containsExactly(plan.id("T14-D1"), plan.id("T14-D2"));
    }

    @Test
    void anUndoneMilestoneIsRedInTheCardOfItsDecember() {
        TestPlan plan = TestPlan.issued();

        JsonPath december = read(SCORECARDS + "?plan=" + plan.id());

        assertThat(december.getList("items.asOf")).containsOnly(plan.period("12"));
        assertThat(december.getList("items[0].lead.binding.lights.RED.indicators"))
                .containsExactly(plan.id("T14-D2"));
        assertThat(december.getList("items[0].lead.binding.met.NO.indicators")).containsExactly(plan.id("T14-D2"));
    }

    @Test
    void thePlanCountsAGoalAndItsDeliverableOnceAndItsChaptersCountTheirOwn() {
        TestPlan plan = TestPlan.issued();

        JsonPath card = read(SCORECARDS + "/chapters?plan=" + plan.id() + "&asOf=" + plan.period("03"));

        assertThat(card.getList("whole.binding.indicators.indicators"))
                .containsExactly(
                        plan.id("G1"),
                        plan.id("G3"),
                        plan.id("G6"),
                        plan.id("T09-D2"),
                        plan.id("T11-D2"),
                        plan.id("T14-D2"));
        assertThat(card.getInt("whole.binding.lights.GREY.count")).isEqualTo(6);
        assertThat(card.getInt("goals.binding.indicators.count")).isEqualTo(3);
        assertThat(card.getList("chapters.id")).containsExactly(plan.id("C3"), plan.id("C4"));
        assertThat(card.getString("chapters[0].title")).isEqualTo("积极助力制造业高质量发展");
        assertThat(card.getList("chapters[1].binding.indicators.indicators"))
                .containsExactly(plan.id("T11-D2"), plan.id("T14-D1"), plan.id("T14-D2"));
    }

    @Test
    void whatIsOnlyStrivenForIsShownApart() {
        TestPlan plan = TestPlan.issued();
        plan.publish(
                "plan.adjusted.v1",
                4,
                json -> json.replace(
                        "\"modality\": \"BINDING\", \"condition\": \"尽量多创建\"",
                        "\"modality\": \"STRIVE\", \"condition\": null"));
        String path = SCORECARDS + "?limit=1&cursor=" + cursorBefore(plan) + "&plan=" + plan.id();

        Awaitility.await()
                .untilAsserted(() -> assertThat(read(path).getList("items[0].lead.strive.indicators.indicators"))
                        .containsExactly(plan.id("T09-D2")));
        assertThat(read(path).getInt("items[0].lead.binding.indicators.count")).isZero();
    }

    @Test
    void departmentsComeInPages() {
        TestPlan plan = TestPlan.issued();

        String cursor = cursorBefore(plan);
        JsonPath last = read(SCORECARDS + "?limit=3&plan=" + plan.id() + "&cursor=" + cursor);

        assertThat(last.getList("items.department")).containsExactly("500110-jjxxw");
        assertThat(last.getString("next")).isNull();
        as("viewer").get(SCORECARDS + "?cursor=%20&plan=" + plan.id()).then().statusCode(400);
    }

    @Test
    void whatIsNoMonthOrNoPlanIsRefusedByName() {
        TestPlan plan = TestPlan.issued();

        for (String path : new String[] {SCORECARDS, SCORECARDS + "/chapters"}) {
            as("viewer").get(path).then().statusCode(400).body("errors[0].pointer", equalTo("?plan"));
            as("viewer")
                    .get(path + "?plan=" + plan.id() + "&asOf=2023-Q1")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?asOf"));
            as("viewer").get(path + "?plan=500110-1066").then().statusCode(404);
        }
    }

    /** Before 500110-jjxxw, the last of the plan's four departments. */
    private static String cursorBefore(TestPlan plan) {
        return read(SCORECARDS + "?limit=3&plan=" + plan.id()).getString("next");
    }
}
