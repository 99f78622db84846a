package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
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

/** Goals of many areas and years in one answer. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class GoalYearsTest {

    private static final String GOALS = COMPLIANCE + "/goals?goal=total-water-use";

    @Test
    void aGoalIsReadInSeveralYearsAtOnce() {
        TestPlan second = TestPlan.issued();
        TestPlan first = TestPlan.issued(); // of the year before
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(second, "G1", "\"value\": \"" + use.code() + "\"");
        TestValue.of(use, second.period("06"), "1234.5", "万方").accepted();

        JsonPath both = read(GOALS + years(first, second));

        assertThat(both.getList("items.indicator")).containsExactly(first.id("G1"), second.id("G1"));
        assertThat(both.getList("items.year")).containsExactly(first.year(), second.year());
        assertThat(both.getString("items[1].goal")).isEqualTo("total-water-use");
        assertThat(both.getList("items[1].months.asOf")).hasSize(12).startsWith(second.period("01"));
        assertThat(both.getInt("items[1].months[5].actual")).isEqualTo(12345000);
        assertThat(both.getString("next")).isNull();
    }

    @Test
    void eachMonthSaysWhatTheIndicatorItselfSays() {
        TestPlan plan = TestPlan.issued();

        JsonPath one = read(COMPLIANCE + "/" + plan.id("G1"));
        JsonPath many = read(GOALS + years(plan));

        assertThat(many.getLong("items[0].version")).isEqualTo(one.getLong("version"));
        for (String member : new String[] {
            "asOf",
            "actual",
            "numerator",
            "denominator",
            "unit",
            "pace",
            "target",
            "attainment",
            "met",
            "light",
            "completeness",
            "valueAsOf",
            "stale"
        }) {
            assertThat(many.getList("items[0].months." + member)).isEqualTo(one.getList("months." + member));
        }
        assertThat(as("viewer").get(GOALS + years(plan)).asString()).contains("\"target\":220000000,");
    }

    @Test
    void pagesFollowOneAnother() {
        TestPlan second = TestPlan.issued();
        TestPlan first = TestPlan.issued(); // of the year before
        String both = GOALS + years(first, second);

        JsonPath page = read(both + "&limit=1");
        JsonPath next = read(both + "&limit=1&cursor=" + page.getString("next"));

        assertThat(page.getList("items.plan")).containsExactly(first.id());
        assertThat(next.getList("items.plan")).containsExactly(second.id());
        assertThat(next.getString("next")).isNull();
    }

    @Test
    void theyAreTaggedAsLongAsTheyAreTheSame() {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        String path = GOALS + years(plan);
        String tag = as("viewer").get(path).then().statusCode(200).extract().header("ETag");

        as("viewer").header("If-None-Match", tag).get(path).then().statusCode(304);
        TestValue.of(use, plan.period("06"), "100", "万方").accepted();

        as("viewer")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].months[5].actual", equalTo(1000000));
    }

    @Test
    void otherAreasHaveNothingToShow() {
        TestPlan foreign = TestPlan.draftedIn("500199");
        foreign.issue();
        TestPlan own = TestPlan.issued();
        String years = years(foreign, own);

        assertThat(read(GOALS + years).getList("items.area")).containsExactly("500110");
        assertThat(read(GOALS + years + "&area=500110").getList("items.area")).containsExactly("500110");
        assertThat(read(GOALS + years + "&area=500199").getList("items")).isEmpty();
    }

    @Test
    void whatIsNotNamedRightIsRefusedByName() {
        as("viewer").get(COMPLIANCE + "/goals").then().statusCode(400).body("errors[0].pointer", equalTo("?goal"));
        as("viewer").get(GOALS + "&year=MMXXIII").then().statusCode(400).body("errors[0].pointer", equalTo("?year"));
        as("viewer").get(GOALS + "&cursor=-").then().statusCode(400).body("errors[0].pointer", equalTo("?cursor"));
        assertThat(read(COMPLIANCE + "/goals?goal=unheard-of").getList("items")).isEmpty();
    }

    private static String years(TestPlan... plans) {
        StringBuilder years = new StringBuilder();
        for (TestPlan plan : plans) {
            years.append("&year=").append(plan.year());
        }
        return years.toString();
    }
}
