package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.platform.time.Zones;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What was published stays readable beside what is true now. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class PublishedHistoryTest {

    @Test
    void aRedMonthThatWasCaughtUpReadsYellowInThePublishedHistory() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        Figures.of(plan, "T09-D2", 12).awaitActual("1");
        computedOn(plan, "T09-D2", publication(plan).minusSeconds(1));

        TestReport.on(plan, "T09-D2")
                .number(2)
                .period("12")
                .entries("QY-002 12-01", "QY-003 12-02", "QY-004 12-03", "QY-005 12-04")
                .accepted();
        Figures.of(plan, "T09-D2", 12).awaitActual("5");

        JsonPath all = read(COMPLIANCE + "/" + plan.id("T09-D2"));
        assertThat(all.getString("months[11].light")).isEqualTo("GREEN");
        assertThat(all.getList("asPublished")).hasSize(12);
        assertThat(all.getString("asPublished[11].asOf")).isEqualTo(plan.period("12"));
        assertThat(all.getString("asPublished[11].publishedAt"))
                .isEqualTo(publication(plan).toString());
        assertThat(all.getString("asPublished[11].light")).isEqualTo("RED");
        assertThat(all.getString("asPublished[11].readsAs")).isEqualTo("YELLOW");
        assertThat(all.getInt("asPublished[11].actual")).isEqualTo(1);
        assertThat(all.getString("asPublished[11].met")).isEqualTo("NO");
    }

    @Test
    void ofHistoryThatWasLoadedLaterTheFirstResultCounts() {
        TestPlan plan = TestPlan.issued();
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10", "QY-002 03-11").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("2");
        TestReport.on(plan, "T09-D2")
                .number(2)
                .period("02")
                .entries("QY-003 02-11")
                .accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("3");

        JsonPath march = read(COMPLIANCE + "/" + plan.id("T09-D2"));
        assertThat(march.getInt("asPublished[2].actual")).isEqualTo(2);
        assertThat(march.getInt("asPublished[1].actual")).isEqualTo(1);
        assertThat(march.getString("asPublished[0].light")).isEqualTo("GREY");
    }

    @Test
    void allThatEverStoodForAMonthIsReadWithItsTimes() {
        TestPlan plan = TestPlan.issued();
        TestReport report = TestReport.on(plan, "T09-D2").entries("QY-001 03-10");
        report.accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");
        report.withdrawn();
        Figures.of(plan, "T09-D2", 3).awaitActual(null);
        String path = COMPLIANCE + "/" + plan.id("T09-D2") + "/history?asOf=" + plan.period("03");

        JsonPath march = read(path);

        assertThat(march.getList("items.version")).containsExactly(1, 2, 3);
        assertThat(march.getList("items.light")).containsExactly("GREY", "YELLOW", "GREY");
        assertThat(march.getString("items[1].until")).isEqualTo(march.getString("items[2].from"));
        assertThat(march.getString("items[2].until")).isNull();
        assertThat(march.getInt("items[1].actual")).isEqualTo(1);
        assertThat(march.getString("items[1].met")).isEqualTo("OPEN");
        JsonPath first = read(path + "&limit=2");
        assertThat(first.getString("items[1].until")).isEqualTo(march.getString("items[1].until"));
        assertThat(read(path + "&limit=2&cursor=" + first.getString("next")).getList("items.version"))
                .containsExactly(3);
    }

    @Test
    void whatIsNoMonthOfThePlanIsRefusedByName() {
        TestPlan plan = TestPlan.issued();
        String path = COMPLIANCE + "/" + plan.id("G1") + "/history";

        as("viewer").get(path + "?asOf=2999-03").then().statusCode(400).body("errors[0].pointer", equalTo("?asOf"));
        as("viewer").get(path + "?cursor=eA").then().statusCode(400).body("errors[0].pointer", equalTo("?cursor"));
    }

    /** Of December: the end of 10 January. */
    private static Instant publication(TestPlan plan) {
        return LocalDate.of(plan.year() + 1, 1, 11).atStartOfDay(Zones.SHANGHAI).toInstant();
    }

    /** As if the service had computed its results so far at that time. */
    private static void computedOn(TestPlan plan, String indicator, Instant instant) {
        Tables.update(
                "update compliance_history set computed_at = cast(? as timestamptz) where indicator_key ="
                        + " (select indicator_key from indicator where id = ?)",
                instant.toString(),
                plan.id(indicator));
    }
}
