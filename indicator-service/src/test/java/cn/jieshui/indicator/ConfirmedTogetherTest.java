package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.TestRows.CSV;
import static cn.jieshui.indicator.TestRows.send;
import static cn.jieshui.indicator.TestRows.standing;
import static cn.jieshui.indicator.TestValue.of;
import static cn.jieshui.indicator.TestValue.sent;
import static org.assertj.core.api.Assertions.assertThat;
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

/** Values of one body that do not go with one another want one confirmation, not one each. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ConfirmedTogetherTest {

    private static final String CONFIRMED = "\"confirmed\": true, \"reason\": \"已核实\"";

    private TestMeasure billed;
    private TestMeasure supplied;

    @BeforeEach
    void measures() {
        billed = TestMeasure.monthlyVolume().created();
        supplied = TestMeasure.monthlyVolume().created();
    }

    private TestRule softAtMost() {
        return TestRule.soft(
                        "AT_MOST_OTHER",
                        "{\"series\": [\"%s\"], \"against\": [\"%s\"]}".formatted(billed.code(), supplied.code()))
                .created();
    }

    @Test
    void whicheverSideIsConfirmedIsEnough() {
        TestRule rule = softAtMost();
        sent(of(billed, "2001-01", "2", "m3"), of(supplied, "2001-01", "1", "m3"))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("confirm-with-reason", "confirm-with-reason")));

        sent(
                        of(billed, "2001-01", "2", "m3"),
                        of(supplied, "2001-01", "1", "m3").with(CONFIRMED))
                .statusCode(201);
        sent(of(billed, "2001-02", "2", "m3").with(CONFIRMED), of(supplied, "2001-02", "1", "m3"))
                .statusCode(201);

        assertThat(read(MEASUREMENTS + "?period=2001-01&measure=" + supplied.code())
                        .getList("items[0].confirmation.rules.rule"))
                .containsExactly(rule.code());
        assertThat(read(MEASUREMENTS + "?period=2001-01&measure=" + billed.code())
                        .getString("items[0].confirmation"))
                .isNull();
    }

    @Test
    void theConfirmationOfAnotherMonthOrOfAnEarlierBodyIsNot() {
        softAtMost();
        sent(
                        of(billed, "2001-01", "2", "m3"),
                        of(supplied, "2001-01", "1", "m3").with(CONFIRMED),
                        of(billed, "2001-02", "2", "m3"),
                        of(supplied, "2001-02", "1", "m3"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/2/amount", "/3/amount")));

        sent(
                        of(billed, "2001-01", "2", "m3"),
                        of(supplied, "2001-01", "1", "m3").with(CONFIRMED))
                .statusCode(201);
        of(billed, "2001-01", "3", "m3")
                .correcting("500110-" + billed.code() + "-2001-01-R1", "漏报")
                .sent()
                .statusCode(422);
    }

    @Test
    void aHardRuleIsNotPassedByIt() {
        softAtMost();
        TestRule.atMost(billed, supplied).created();

        sent(
                        of(billed, "2001-01", "2", "m3"),
                        of(supplied, "2001-01", "1", "m3").with(CONFIRMED))
                .statusCode(422);
        assertThat(standing(billed)).isEmpty();
    }

    @Test
    void ofAFallOneOfTheTwoIsConfirmed() {
        TestRule.soft("CUMULATIVE_MAY_NOT_FALL", "{\"series\": [\"%s\"]}".formatted(supplied.code()))
                .created();

        sent(
                        of(supplied, "2001-01", "5", "m3"),
                        of(supplied, "2001-02", "4", "m3").with(CONFIRMED),
                        of(supplied, "2001-07", "10", "m3"),
                        of(supplied, "2001-08", "9", "m3"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/2/amount", "/3/amount")));
        sent(
                        of(supplied, "2001-01", "5", "m3"),
                        of(supplied, "2001-02", "4", "m3").with(CONFIRMED))
                .statusCode(201);
    }

    @Test
    void theSideThatIsConfirmedMayComeTenThousandRowsLater() {
        softAtMost();
        String years = IntStream.range(0, 10_000)
                .mapToObj(i -> "%s,500110,%d-%02d,9,m3,,%n".formatted(supplied.code(), 1901 + i / 12 % 40, i % 12 + 1))
                .collect(Collectors.joining());

        send(
                        CSV,
                        "measure,area,period,amount,unit,confirmed,reason\n" + billed.code()
                                + ",500110,1950-07,8,m3,,\n" + years + supplied.code()
                                + ",500110,1950-07,7,m3,true,已核实\n")
                .then()
                .statusCode(201)
                .body("accepted", equalTo(482));
    }
}
