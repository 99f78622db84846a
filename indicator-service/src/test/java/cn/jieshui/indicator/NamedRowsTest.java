package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.TestRows.CSV;
import static cn.jieshui.indicator.TestRows.send;
import static cn.jieshui.indicator.TestValue.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Things that are named one by one, in a cell of a CSV. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class NamedRowsTest {

    private static final String HEADER = "measure,area,period,unit,entries\n";

    private TestMeasure carriers;

    @BeforeEach
    void aMeasure() {
        carriers = TestMeasure.monthlyVolume().in("count").shaped("ITEM").created();
    }

    private String row(String period, String entries) {
        return carriers.code() + ",500110," + period + ",家," + entries + "\n";
    }

    @Test
    void aCellNamesThemAll() {
        send(
                        CSV,
                        HEADER
                                + row("2001-03", "QY-1 2001-03-10 甲企业; QY-2 2001-03-31；QY 3 2001-03-05 Third of them")
                                + row("2001-04", "\"QY-4 2001-04-01 丁企业,分厂\r\nQY-5\u3000 2001-04-02\"")
                                + row("2001-05", ";").replace("家", ""))
                .then()
                .statusCode(201)
                .body("accepted", equalTo(3));

        var items = read(MEASUREMENTS + "?measure=" + carriers.code());
        assertThat(items.getList("items.amount")).containsExactly(3, 2, 0);
        assertThat(items.getList("items[0].entries.code")).containsExactly("QY-1", "QY-2", "QY 3");
        assertThat(items.getList("items[0].entries.name")).isEqualTo(Arrays.asList("甲企业", null, "Third of them"));
        assertThat(items.getList("items[0].entries.completedOn"))
                .containsExactly("2001-03-10", "2001-03-31", "2001-03-05");
        assertThat(items.getList("items[1].entries.name")).isEqualTo(Arrays.asList("丁企业,分厂", null));
        assertThat(items.getString("items[0].writtenUnit")).isEqualTo("家");
    }

    @Test
    void theSameThingsAreTheSameHoweverTheyWereSent() {
        entries(carriers, "2001-03", "QY-1 2001-03-10", "QY-2 2001-03-31").accepted();

        send(CSV, HEADER + row("2001-03", "QY-2 2001-03-31 企业QY-2; QY-1 2001-03-10 企业QY-1"))
                .then()
                .statusCode(200)
                .body("duplicates", equalTo(1));
    }

    @Test
    void whatCannotBeReadIsNamedByRowAndEntry() {
        refused(400, "/entries/1/completedOn", "QY-1 2001-03-10; QY-2");
        refused(400, "/entries/0/completedOn", "QY-1 2001-02-30");
        refused(422, "/entries/1/code", "QY-1 2001-03-10; QY-1 2001-03-11");
        refused(422, "/entries/0/completedOn", "QY-1 2001-04-10");
        refused(400, "/amount", "");
        assertThat(TestRows.standing(carriers)).isEmpty();
    }

    private void refused(int status, String pointer, String entries) {
        send(CSV, HEADER + row("2001-03", entries))
                .then()
                .statusCode(status)
                .body("errors.row", equalTo(List.of(2)))
                .body("errors.pointer", equalTo(List.of(pointer)));
    }
}
