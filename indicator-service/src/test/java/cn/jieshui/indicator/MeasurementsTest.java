package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class MeasurementsTest {

    @Test
    void theWrittenAmountIsKeptBesideTheCanonicalOne() {
        TestMeasure measure = TestMeasure.waterUse().created();

        TestValue.of(measure, "2001-03", "0.0213", "亿立方米").sector("agriculture").accepted();
        TestValue.of(measure, "2001-03", "12.5", "万方").sector("industry").accepted();

        var items = read(MEASUREMENTS + "?measure=" + measure.code() + "&area=500110&year=2001");
        assertThat(items.getList("items.series"))
                .containsExactly(measure.code() + ".agriculture", measure.code() + ".industry");
        assertThat(amounts(items.getList("items.amount"))).containsExactly("2130000", "125000");
        assertThat(amounts(items.getList("items.writtenAmount"))).containsExactly("0.0213", "12.5");
        assertThat(items.getList("items.writtenUnit")).containsExactly("亿立方米", "万方");
        assertThat(items.getList("items.unit")).containsOnly("m3");
        assertThat(items.getString("items[0].id")).isEqualTo("500110-" + measure.code() + ".agriculture-2001-03-R1");
        assertThat(items.getString("items[0].status")).isEqualTo("FINAL");
        assertThat(items.getString("items[0].source")).isEqualTo("500110-slj");
    }

    @Test
    void theSameAmountInAnotherUnitIsADuplicate() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        TestValue.of(measure, "2001-03", "1.50", "万立方米").accepted();

        TestValue.of(measure, "2001-03", "15000", "m3")
                .sent()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(1))
                .body("items[0].revision", equalTo(1))
                .body("items[0].writtenUnit", equalTo("万立方米"));
    }

    @Test
    void anotherAmountIsAConflictThatNamesWhatStands() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        TestValue.of(measure, "2001-03", "10", "m3").accepted();
        String standing = "500110-" + measure.code() + "-2001-03-R1";

        TestValue.of(measure, "2001-03", "11", "m3")
                .sent()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/supersedes"))
                .body("errors[0].detail", org.hamcrest.Matchers.containsString(standing));
        assertThat(standing(measure)).containsExactly("10 R1");
    }

    @Test
    void aCorrectionNamesWhatStandsAndAReasonAndLeavesTheHistory() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        TestValue.of(measure, "2001-03", "10", "m3").accepted();
        String first = "500110-" + measure.code() + "-2001-03-R1";
        TestValue corrected = TestValue.of(measure, "2001-03", "11", "m3");

        corrected
                .with("\"supersedes\": \"" + first + "\"")
                .sent()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        corrected.correcting(first, "抄表有误").accepted();
        corrected.correcting(first, "抄表有误").sent().statusCode(200).body("duplicates", equalTo(1));
        TestValue.of(measure, "2001-03", "12", "m3")
                .correcting(first, "又改")
                .sent()
                .statusCode(409);

        assertThat(standing(measure)).containsExactly("11 R2");
        var history = read(MEASUREMENTS + "?history=true&measure=" + measure.code());
        assertThat(amounts(history.getList("items.amount"))).containsExactly("10", "11");
        assertThat(history.getString("items[1].reason")).isEqualTo("抄表有误");
    }

    @Test
    void thereMustBeSomethingToCorrect() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();

        TestValue.of(measure, "2001-03", "11", "m3")
                .correcting("500110-" + measure.code() + "-2001-03-R1", "更正")
                .sent()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/supersedes"));
        assertThat(standing(measure)).isEmpty();
    }

    @Test
    void aProvisionalValueIsConfirmedWithoutAReason() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        TestValue.of(measure, "2001-03", "10", "m3")
                .with("\"status\": \"PROVISIONAL\"")
                .accepted();

        TestValue.of(measure, "2001-03", "10", "m3")
                .with("\"status\": \"FINAL\"")
                .accepted();
        TestValue.of(measure, "2001-03", "10", "m3")
                .with("\"status\": \"PROVISIONAL\"")
                .sent()
                .statusCode(200);

        assertThat(standing(measure)).containsExactly("10 R2");
    }

    @Test
    void manyAreAcceptedAtOnce() {
        TestMeasure measure = TestMeasure.waterUse().created();

        TestValue.sent(
                        TestValue.of(measure, "2001-01", "1", "m3").sector("industry"),
                        TestValue.of(measure, "2001-02", "2", "m3").sector("industry"),
                        TestValue.of(measure, "2001-01", "1.0", "m3").sector("industry"),
                        TestValue.of(measure, "2001-01", "3", "m3").sector("ecology"))
                .statusCode(201)
                .body("accepted", equalTo(3))
                .body("duplicates", equalTo(1))
                .body("items.size()", equalTo(4));
        assertThat(standing(measure)).containsExactlyInAnyOrder("1 R1", "2 R1", "3 R1");
    }

    @Test
    void oneThatCannotBeAcceptedKeepsAllOut() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();

        TestValue.sent(
                        TestValue.of(measure, "2001-01", "1", "m3"),
                        TestValue.of(measure, "2001-02", "-2", "m3"),
                        TestValue.of(measure, "2001-03", "3", "加仑"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/1/amount", "/2/unit")));
        TestValue.sent(TestValue.of(measure, "2001-01", "1", "m3"), TestValue.of(measure, "2001-01", "2", "m3"))
                .statusCode(409)
                .body("errors.pointer", equalTo(List.of("/1/supersedes")));
        assertThat(standing(measure)).isEmpty();
    }

    @Test
    void aPairIsKeptAsAPair() {
        TestMeasure measure = TestMeasure.monthlyVolume().shaped("RATIO").created();

        TestValue.pair(measure, "2001-03", "0.92", "10", "万立方米").accepted();

        var items = read(MEASUREMENTS + "?measure=" + measure.code());
        assertThat(amounts(items.getList("items.numerator"))).containsExactly("9200");
        assertThat(amounts(items.getList("items.denominator"))).containsExactly("100000");
        assertThat(items.getString("items[0].amount")).isNull();
        TestValue.of(measure, "2001-04", "1", "m3").sent().statusCode(422);
    }

    @Test
    void aListGoesOnWhereItsCursorSays() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        TestValue.sent(
                        TestValue.of(measure, "2001-01", "1", "m3"),
                        TestValue.of(measure, "2001-02", "2", "m3"),
                        TestValue.of(measure, "2001-03", "3", "m3"))
                .statusCode(201);

        var first = read(MEASUREMENTS + "?limit=2&measure=" + measure.code());
        var second = read(MEASUREMENTS + "?limit=2&measure=" + measure.code() + "&cursor=" + first.getString("next"));

        assertThat(first.getList("items.period")).containsExactly("2001-01", "2001-02");
        assertThat(second.getList("items.period")).containsExactly("2001-03");
        assertThat(read(MEASUREMENTS + "?area=500199&measure=" + measure.code()).getList("items"))
                .isEmpty();
        assertThat(read(MEASUREMENTS + "?period=2001-02&measure=" + measure.code())
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAgain() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        String body = TestValue.of(measure, "2001-03", "10", "m3").json();

        for (int i = 0; i < 2; i++) {
            sending("statistics", body)
                    .header("Idempotency-Key", "key-" + measure.code())
                    .post(MEASUREMENTS)
                    .then()
                    .statusCode(201)
                    .body("accepted", equalTo(1));
        }
    }

    private static List<String> standing(TestMeasure measure) {
        return read(MEASUREMENTS + "?measure=" + measure.code())
                .<java.util.Map<String, Object>>getList("items")
                .stream()
                .map(item -> plain(item.get("amount")) + " R" + item.get("revision"))
                .toList();
    }

    private static List<String> amounts(List<?> numbers) {
        return numbers.stream().map(MeasurementsTest::plain).toList();
    }

    private static String plain(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
