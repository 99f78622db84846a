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

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ComplianceListTest {

    @Test
    void aWholePlanIsReadAtAMonthInItsOrder() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-21").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("2");

        JsonPath march = read(COMPLIANCE + "?plan=" + plan.id() + "&asOf=" + plan.period("03"));

        assertThat(march.getList("items.indicator"))
                .containsExactly(
                        plan.id("G1"),
                        plan.id("G3"),
                        plan.id("G6"),
                        plan.id("T09-D2"),
                        plan.id("T11-D2"),
                        plan.id("T14-D1"),
                        plan.id("T14-D2"));
        assertThat(march.getList("items.asOf")).containsOnly(plan.period("03"));
        assertThat(march.getInt("items[3].actual")).isEqualTo(2);
        assertThat(march.getString("items[3].computedAt")).isNotBlank();
        assertThat(march.getString("items[3].knownAt")).isEqualTo(march.getString("items[3].computedAt"));
        assertThat(march.getString("next")).isNull();
    }

    @Test
    void aPastYearIsReadAtItsDecemberUnlessAskedOtherwise() {
        TestPlan plan = TestPlan.issued();

        assertThat(read(COMPLIANCE + "?plan=" + plan.id()).getList("items.asOf"))
                .containsOnly(plan.period("12"));
    }

    @Test
    void aListComesInPagesWithACursor() {
        TestPlan plan = TestPlan.issued();

        JsonPath first = read(COMPLIANCE + "?limit=6&plan=" + plan.id());
        JsonPath second = read(COMPLIANCE + "?limit=6&plan=" + plan.id() + "&cursor=" + first.getString("next"));

        assertThat(first.getList("items")).hasSize(6);
        assertThat(second.getList("items.indicator")).containsExactly(plan.id("T14-D2"));
        as("viewer").get(COMPLIANCE + "?cursor=eA&plan=" + plan.id()).then().statusCode(400);
    }

    @Test
    void amountsAreNumbersWrittenInFull() {
        TestPlan plan = TestPlan.issued();

        String body = as("viewer").get(COMPLIANCE + "?plan=" + plan.id()).asString();

        assertThat(body).contains("\"target\":220000000,");
    }

    @Test
    void twelveMonthsOfAnIndicatorAreTaggedAsLongAsTheyAreTheSame() {
        TestPlan plan = TestPlan.issued();
        String path = COMPLIANCE + "/" + plan.id("T09-D2");

        String tag = as("viewer")
                .get(path)
                .then()
                .statusCode(200)
                .body("indicator", equalTo(plan.id("T09-D2")))
                .body("version", equalTo(1))
                .body("months.size()", equalTo(12))
                .body("months[11].asOf", equalTo(plan.period("12")))
                .extract()
                .header("ETag");
        as("viewer").header("If-None-Match", tag).get(path).then().statusCode(304);
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");
        as("viewer")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void whatIsNoMonthOfThePlanIsRefusedByName() {
        TestPlan plan = TestPlan.issued();

        for (String asOf : new String[] {"2023", "2023-Q1", "2023-13", "March", plan.year() + 1 + "-01"}) {
            as("viewer")
                    .get(COMPLIANCE + "?plan=" + plan.id() + "&asOf=" + asOf)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?asOf"));
        }
        as("viewer").get(COMPLIANCE).then().statusCode(400).body("errors[0].pointer", equalTo("?plan"));
        as("viewer").get(COMPLIANCE + "?plan=500110-1066").then().statusCode(404);
        as("viewer").get(COMPLIANCE + "/500110-1066-G1").then().statusCode(404);
    }
}
