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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ScoresTest {

    @Test
    void aDepartmentIsScoredByWhatItReachedOfWhatIsDue() {
        TestPlan plan = TestPlan.issued();
        TestScheme scheme = TestScheme.kept();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");

        JsonPath march = scores(plan, scheme, "03");

        assertThat(march.getList("items.department"))
                .containsExactly("500110-csglj", "500110-gxqgwh", "500110-jgswglzx", "500110-jjxxw");
        march.setRootPath("items[3]");
        assertThat(march.getString("scheme")).isEqualTo(scheme.code());
        assertThat(march.getInt("revision")).isEqualTo(1);
        assertThat(march.getString("possible")).isEqualTo("60");
        assertThat(march.getString("items[0].earned")).isEqualTo("48");
        assertThat(march.getString("items[0].lines[0].indicator")).isEqualTo(plan.id("T09-D2"));
        assertThat(march.getString("items[0].lines[0].light")).isEqualTo("YELLOW");
        assertThat(march.getString("items[0].lines[0].lost")).isEqualTo("12");
        assertThat(march.getString("items[0].lines[0].reason")).isEqualTo("BEHIND");
        assertThat(march.getBoolean("items[1].applies")).isFalse();
        assertThat(march.getString("points")).isEqualTo("80");
        assertThat(march.getString("grade")).isEqualTo("良好");
    }

    @Test
    void whatNobodyHasJudgedYetGivesNoScore() {
        TestPlan plan = TestPlan.issued();

        JsonPath march = scores(plan, TestScheme.kept(), "03");

        assertThat(march.getString("items[0].points")).isNull();
        assertThat(march.getString("items[0].grade")).isNull();
        assertThat(march.getList("items[0].items[0].lines.reason")).containsExactly("NOT_JUDGED_YET", "NOT_JUDGED_YET");
    }

    @Test
    void aStretchValueGivesABonusAndAMissedMilestoneAVeto() {
        TestPlan plan = TestPlan.issued();
        TestScheme scheme = TestScheme.kept();
        TestReport.on(plan, "T09-D2").period("12").increment("7").accepted();
        Figures.of(plan, "T09-D2", 12).awaitActual("7");
        TestReport.on(plan, "T14-D1").period("12").ratio("9", "100").accepted();
        Figures.of(plan, "T14-D1", 12).awaitActual("9");

        JsonPath december = scores(plan, scheme, "12");

        assertThat(december.getString("items[3].points")).isEqualTo("102");
        assertThat(december.getList("items[3].bonuses[0].indicators")).containsExactly(plan.id("T09-D2"));
        december.setRootPath("items[0]");
        assertThat(december.getList("items[1].lines.lost")).hasToString("[25, 15]");
        assertThat(december.getList("items[1].lines.reason")).containsExactly("RED", "NOT_MET");
        assertThat(december.getString("items[0].earned")).isEqualTo("30");
        assertThat(december.getString("points")).isEqualTo("30");
        assertThat(december.getString("grade")).isEqualTo("不合格");
        assertThat(december.getList("vetoes[0].indicators")).containsExactly(plan.id("T14-D2"));
    }

    @Test
    void scoresComeInPages() {
        TestPlan plan = TestPlan.issued();
        String path = SCORECARDS + "/scores?limit=3&plan=" + plan.id() + "&scheme="
                + TestScheme.kept().code();

        assertThat(read(path + "&cursor=" + read(path).getString("next")).getList("items.department"))
                .containsExactly("500110-jjxxw");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        TestPlan plan = TestPlan.issued();
        TestScheme later = TestScheme.drafted().with("\"firstYear\": 1001", "\"firstYear\": 2300");
        later.put("water-office").then().statusCode(201);
        String scores = SCORECARDS + "/scores?plan=" + plan.id();

        as("viewer").get(scores).then().statusCode(400).body("errors[0].pointer", equalTo("?scheme"));
        as("viewer").get(scores + "&scheme=500110-none").then().statusCode(404);
        as("viewer")
                .get(SCORECARDS + "/scores?plan=500110-1066&scheme=" + later.code())
                .then()
                .statusCode(404);
        as("viewer")
                .get(scores + "&scheme=" + later.code())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?scheme"));
        as("viewer")
                .get(scores + "&asOf=2023&scheme=" + later.code())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?asOf"));
    }

    private static JsonPath scores(TestPlan plan, TestScheme scheme, String month) {
        return read(
                SCORECARDS + "/scores?plan=" + plan.id() + "&asOf=" + plan.period(month) + "&scheme=" + scheme.code());
    }
}
