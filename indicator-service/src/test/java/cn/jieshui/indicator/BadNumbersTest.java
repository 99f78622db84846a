package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.MEASURES;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static cn.jieshui.indicator.TestRows.CSV;
import static cn.jieshui.indicator.TestRows.NDJSON;
import static cn.jieshui.indicator.TestRows.lines;
import static cn.jieshui.indicator.TestRows.send;
import static cn.jieshui.indicator.TestRows.sendAhead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that measure nothing are refused on every way in, and nothing else of the body is kept. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadNumbersTest {

    private TestMeasure measure;
    private TestValue good;

    @BeforeEach
    void aMeasure() {
        measure = TestMeasure.monthlyVolume().created();
        good = TestValue.of(measure, "2001-01", "1", "m3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456789012345678901234567890",
                "0.0000000000000000000000000000001",
                "1e3",
                "1E-3",
                "NaN",
                "Infinity",
                "-Infinity",
                "+1",
                "01",
                ".5",
                "1.",
                "0x10",
                "１２"
            })
    void onEveryWayIn(String number) {
        TestValue bad = TestValue.of(measure, "2001-02", number, "m3");

        TestValue.sent(good, bad).statusCode(400);
        send(NDJSON, lines(good, bad)).then().statusCode(400).body("errors.row", equalTo(List.of(2)));
        String csv = "measure,area,period,amount,unit\n%1$s,500110,2001-01,1,m3\n%1$s,500110,2001-02,%2$s,m3\n"
                .formatted(measure.code(), number);
        send(CSV, csv).then().statusCode(400).body("errors.row", equalTo(List.of(3)));
        JsonPath ended = new ImportOnItsOwn(sendAhead(CSV, csv, "").header("Location")).ended();
        assertThat(ended.getString("state")).isEqualTo("REFUSED");
        assertThat(ended.getList("outcome.errors.pointer")).containsExactly("/amount");
        nothingIsKept();
    }

    @Test
    void noPartOfAPairIsNegative() {
        TestMeasure pair = TestMeasure.monthlyVolume().shaped("RATIO").created();

        TestValue.pair(pair, "2001-01", "-1", "2", "m3")
                .sent()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/numerator"));
        TestValue.pair(pair, "2001-01", "1", "-2", "m3")
                .sent()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/denominator"));
        TestValue.pair(pair, "2001-01", "1", "0", "m3").accepted();
    }

    @Test
    void aPeriodLiesWithinTheValidityOfItsMeasureToTheLastDay() {
        TestMeasure ended = TestMeasure.monthlyVolume();
        String validity = ended.json()
                .replace("1001-01-01", "2001-01-02")
                .replace("\"validTo\": null", "\"validTo\": \"2001-03-30\"");
        sending("statistics", validity)
                .put(MEASURES + "/" + ended.code())
                .then()
                .statusCode(201);

        for (String outside : List.of("2000-12", "2001-01", "2001-03", "2001-04")) {
            TestValue bad = TestValue.of(ended, outside, "1", "m3");
            bad.sent().statusCode(422).body("errors[0].code", equalTo("measure-not-valid-then"));
            send(NDJSON, lines(good, bad)).then().statusCode(422).body("errors[0].pointer", equalTo("/period"));
        }
        TestValue.of(ended, "2001-02", "1", "m3").accepted();
        nothingIsKept();
    }

    private void nothingIsKept() {
        assertThat(read(MEASUREMENTS + "?measure=" + measure.code()).getList("items"))
                .isEmpty();
    }
}
