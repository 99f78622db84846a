package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.INDICATORS;
import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static cn.jieshui.indicator.TestValue.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures of things that are named one by one. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class NamedThingsTest {

    private TestMeasure carriers;
    private TestPlan plan;

    @BeforeEach
    void aMeasure() {
        carriers = TestMeasure.monthlyVolume().in("count").shaped("ITEM").created();
        plan = TestPlan.issued();
    }

    private String id(String period, int revision) {
        return "500110-" + carriers.code() + "-" + period + "-R" + revision;
    }

    private String day(String monthAndDay) {
        return plan.year() + "-" + monthAndDay;
    }

    private void define(String indicator, String formula) {
        sending("water-office", "{\"definition\": {\"value\": \"" + formula + "\"}}")
                .header("If-Match", "*")
                .put(INDICATORS + "/" + plan.id(indicator))
                .then()
                .statusCode(200);
    }

    @Test
    void aValueIsTheThingsAndItsAmountTheirNumber() {
        TestValue value = entries(carriers, "2001-03", "QY-1 2001-03-10", "QY-2 2001-03-31");
        value.sent()
                .statusCode(201)
                .body("items[0].amount", equalTo(2))
                .body("items[0].entries.code", equalTo(List.of("QY-1", "QY-2")))
                .body("items[0].writtenUnit", equalTo("家"));
        entries(carriers, "2001-03", "QY-2 2001-03-31", "QY-1 2001-03-10")
                .sent()
                .statusCode(200)
                .body("duplicates", equalTo(1));
        TestValue other = entries(carriers, "2001-03", "QY-1 2001-03-10", "QY-3 2001-03-31");
        other.sent().statusCode(409);
        other.correcting(id("2001-03", 1), "漏报").accepted();
        entries(carriers, "2001-03").correcting(id("2001-03", 2), "重复填报").accepted();

        var items = read(MEASUREMENTS + "?history=true&measure=" + carriers.code());
        assertThat(items.<List<Object>>getList("items.entries"))
                .extracting(List::size)
                .containsExactly(2, 2, 0);
        assertThat(items.getString("items[1].entries[1].completedOn")).isEqualTo("2001-03-31");
        assertThat(items.getString("items[1].entries[1].name")).isEqualTo("企业QY-3");
        TestMeasure volume = TestMeasure.monthlyVolume().created();
        TestValue.of(volume, "2001-03", "1", "m3").sent().body("items[0].entries", nullValue());
    }

    @Test
    void anIndicatorThatCountsThemIsDefinedByThem() {
        define("T09-D2", carriers.code());

        entries(carriers, plan.period("03"), "QY-1 " + day("03-10"), "QY-2 " + day("03-21"))
                .accepted();
        entries(carriers, plan.period("05"), "QY-1 " + day("05-02"), "QY-3 " + day("05-03"))
                .accepted();

        assertThat(Figures.of(plan, "T09-D2", 2).actual()).isNull();
        assertThat(Figures.of(plan, "T09-D2", 3).actual()).isEqualTo("2");
        assertThat(Figures.of(plan, "T09-D2", 5).actual()).isEqualTo("3");
        assertThat(Figures.of(plan, "T09-D2", 5).now().getString("basis")).isEqualTo("MEASURES");
        var explained = read(COMPLIANCE + "/" + plan.id("T09-D2") + "/explanation?asOf=" + plan.period("05"));
        assertThat(explained.<List<String>>getList("inputs.entries.code"))
                .containsExactly(List.of("QY-1", "QY-2"), List.of("QY-1", "QY-3"));

        entries(carriers, plan.period("03"), "QY-1 " + day("03-10"))
                .correcting(id(plan.period("03"), 1), "未通过验收")
                .accepted();
        assertThat(Figures.of(plan, "T09-D2", 3).actual()).isEqualTo("1");
        assertThat(Figures.of(plan, "T09-D2", 5).actual()).isEqualTo("2");
    }

    @Test
    void aFormulaTakesHowManyThereAreEachOnce() {
        TestMeasure others = TestMeasure.monthlyVolume().in("count").created();
        define("T09-D2", carriers.code() + " + 2 * " + others.code());

        entries(carriers, plan.period("01"), "QY-1 " + day("01-10"), "QY-2 " + day("01-21"))
                .accepted();
        entries(carriers, plan.period("02"), "QY-1 " + day("02-02"), "QY-3 " + day("02-03"))
                .accepted();
        TestValue.of(others, plan.period("01"), "5", "家").accepted();

        assertThat(Figures.of(plan, "T09-D2", 1).actual()).isEqualTo("12");
        assertThat(Figures.of(plan, "T09-D2", 2).actual()).isEqualTo("13");
    }

    @Test
    void whatCannotBeCountedIsNamed() {
        refused(422, "/entries/1/code", entries(carriers, "2001-03", "QY-1 2001-03-10", "QY-1 2001-03-11"));
        refused(422, "/entries/0/completedOn", entries(carriers, "2001-03", "QY-1 2001-04-01"));
        refused(400, "/entries/0/completedOn", entries(carriers, "2001-03", "QY-1 2001-03-32"));
        refused(400, "/entries", entries(carriers, "2001-03", "QY-1 2001-03-10").with("\"amount\": 1"));
        refused(422, "/entries", TestValue.of(carriers, "2001-03", "1", "家"));
        refused(422, "/amount", entries(TestMeasure.monthlyVolume().in("count").created(), "2001-03"));
        String good = entries(carriers, "2001-03", "QY-1 2001-03-10").json();
        refused(422, "/unit", good.replace("家", "万家"));
        refused(400, "/entries/0/code", good.replace("\"code\": \"QY-1\"", "\"code\": \"\""));
        refused(400, "/entries/0/code", good.replace("\"code\": \"QY-1\",", ""));
        refused(400, "/entries/0", good.replaceAll("\\[.*]", "[null]"));
        TestMeasure volumes = TestMeasure.monthlyVolume().shaped("ITEM");
        sending("statistics", volumes.json())
                .put(Api.MEASURES + "/" + volumes.code())
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/unit")));
        assertThat(read(MEASUREMENTS + "?measure=" + carriers.code()).getList("items"))
                .isEmpty();
    }

    private static void refused(int status, String pointer, TestValue value) {
        refused(status, pointer, value.json());
    }

    private static void refused(int status, String pointer, String json) {
        var answer = sending("statistics", json).post(MEASUREMENTS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("errors[0].pointer"))
                .as(answer.asString())
                .isEqualTo(pointer);
    }

    @Test
    void linesOfNdjsonNameThemToo() {
        String line = entries(carriers, "2001-03", "QY-1 2001-03-10").json().strip();

        TestRows.send(TestRows.NDJSON, line).then().statusCode(201);
        assertThat(TestRows.standing(carriers)).containsExactly("2001-03 1 R1");
    }
}
