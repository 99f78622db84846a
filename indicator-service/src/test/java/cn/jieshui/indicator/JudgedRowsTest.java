package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.TestRows.CSV;
import static cn.jieshui.indicator.TestRows.NDJSON;
import static cn.jieshui.indicator.TestRows.lines;
import static cn.jieshui.indicator.TestRows.send;
import static cn.jieshui.indicator.TestRows.standing;
import static cn.jieshui.indicator.TestValue.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class JudgedRowsTest {

    private TestMeasure billed;
    private TestMeasure supplied;

    @BeforeEach
    void measures() {
        billed = TestMeasure.monthlyVolume().created();
        supplied = TestMeasure.monthlyVolume().created();
    }

    @Test
    void rowsAreConfirmedEachByItself() {
        TestRule.jump(supplied, "0.5", "LAST_PERIOD").created();
        String header = "measure,area,period,amount,unit,confirmed,reason\n";
        String good = supplied.code() + ",500110,2001-01,10,m3,,\n";
        String jump = supplied.code() + ",500110,2001-02,20,m3,%s,%s\n";

        send(CSV, header + good + jump.formatted("", ""))
                .then()
                .statusCode(422)
                .body("type", containsString("rows-to-confirm"))
                .body("errors.row", equalTo(List.of(3)))
                .body("errors.pointer", equalTo(List.of("/amount")))
                .body("errors.code", equalTo(List.of("confirm-with-reason")));
        send(CSV, header + good + jump.formatted("yes", "x"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/confirmed"));
        send(CSV, header + good + jump.formatted("true", ""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        assertThat(standing(supplied)).isEmpty();

        send(CSV, header + good + jump.formatted("true", "管网扩建"))
                .then()
                .statusCode(201)
                .body("accepted", equalTo(2));
        var kept = read(MEASUREMENTS + "?measure=" + supplied.code());
        assertThat(kept.getString("items[0].confirmation")).isNull();
        assertThat(kept.getString("items[1].confirmation.reason")).isEqualTo("管网扩建");
    }

    @Test
    void aDryRunTellsWhatWouldHaveToBeConfirmedAndWhatIsRefusedForGood() {
        TestRule.jump(supplied, "0.5", "LAST_PERIOD").created();
        TestRule.atMost(billed, supplied).created();

        send(
                        NDJSON,
                        lines(
                                of(billed, "2001-02", "21", "m3"),
                                of(supplied, "2001-01", "10", "m3"),
                                of(supplied, "2001-02", "20", "m3")),
                        "?dryRun=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(2))
                .body("toConfirm", equalTo(0))
                .body("errors.row", equalTo(List.of(1, 3, 3)));
        send(NDJSON, lines(of(supplied, "2001-01", "10", "m3"), of(supplied, "2001-02", "20", "m3")), "?dryRun=true")
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("toConfirm", equalTo(1));
        assertThat(standing(supplied)).isEmpty();
    }

    @Test
    void bothSidesMayBeTenThousandRowsApart() {
        TestRule.atMost(billed, supplied).created();
        String header = "measure,area,period,amount,unit\n";
        String years = IntStream.range(0, 12_000)
                .mapToObj(i -> "%s,500110,%d-%02d,9,m3%n".formatted(supplied.code(), 1901 + i / 12 % 80, i % 12 + 1))
                .collect(Collectors.joining());

        send(CSV, header + billed.code() + ",500110,1950-07,8,m3\n" + years)
                .then()
                .statusCode(201)
                .body("accepted", equalTo(961))
                .body("duplicates", equalTo(11_040));
        send(CSV, header + billed.code() + ",500110,1950-08,9.1,m3\n" + years)
                .then()
                .statusCode(422)
                .body("errors.row", equalTo(List.of(2)));
    }

    @Test
    void whatStandsAlreadyIsNotJudgedAgain() {
        of(supplied, "2001-01", "10", "m3").accepted();
        of(supplied, "2001-02", "20", "m3").accepted();
        TestRule.jump(supplied, "0.5", "LAST_PERIOD").created();

        send(NDJSON, lines(of(supplied, "2001-02", "20", "m3"), of(supplied, "2001-03", "20", "m3")))
                .then()
                .statusCode(201)
                .body("duplicates", equalTo(1));
    }
}
