package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.read;
import static cn.jieshui.indicator.TestRows.standing;
import static cn.jieshui.indicator.TestValue.of;
import static cn.jieshui.indicator.TestValue.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of rule, by values that are sent. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class JudgedMeasurementsTest {

    private static final String CONFIRMED = "\"confirmed\": true, \"reason\": \"已核实\"";

    private TestMeasure billed;
    private TestMeasure supplied;

    @BeforeEach
    void measures() {
        billed = TestMeasure.monthlyVolume().created();
        supplied = TestMeasure.monthlyVolume().created();
    }

    @Test
    void aHardRuleRefusesWithItsCodeAndTheNumbers() {
        TestRule rule = TestRule.atMost(billed, supplied).created();
        of(supplied, "2001-01", "100", "m3").accepted();

        of(billed, "2001-01", "0.01", "万方").accepted();
        of(billed, "2001-02", "999", "m3").accepted();
        of(supplied, "2001-02", "998", "m3")
                .with(CONFIRMED)
                .sent()
                .statusCode(422)
                .body("type", containsString("unacceptable-measurements"))
                .body("errors.pointer", equalTo(List.of("/amount")))
                .body("errors.code", equalTo(List.of("validation-rule-broken")))
                .body("errors[0].detail", containsString(rule.code()))
                .body("errors[0].detail", containsString("999 > 998"));
        assertThat(standing(supplied)).containsExactly("2001-01 100 R1");
    }

    @Test
    void aBatchIsJudgedByBothSidesThatItCarries() {
        TestRule.atMost(billed, supplied).created();
        of(supplied, "2001-01", "100", "m3").accepted();
        TestValue more =
                of(supplied, "2001-01", "200", "m3").correcting("500110-" + supplied.code() + "-2001-01-R1", "漏报");

        of(billed, "2001-01", "150", "m3").sent().statusCode(422);
        sent(of(billed, "2001-01", "150", "m3"), more).statusCode(201);
        sent(of(billed, "2001-02", "2", "m3"), of(supplied, "2001-02", "1", "m3"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/0/amount", "/1/amount")));
        assertThat(standing(billed)).containsExactly("2001-01 150 R1");
    }

    @Test
    void aSoftRuleIsPassedByConfirmingWithAReasonWhichIsKept() {
        TestRule rule = TestRule.jump(supplied, "0.5", "LAST_YEAR").created();
        of(supplied, "2000-02", "100", "m3").accepted();
        of(supplied, "2001-02", "150", "m3").accepted();
        TestValue jump = of(supplied, "2002-02", "75.0", "m3");
        jump.accepted();
        TestValue higher = of(supplied, "2003-02", "112.51", "m3");

        higher.sent()
                .statusCode(422)
                .body("type", containsString("measurements-to-confirm"))
                .body("errors.code", equalTo(List.of("confirm-with-reason")))
                .body("errors[0].detail", containsString("112.51 ≠ 75 (2002-02) ± 37.5"));
        higher.with("\"confirmed\": true").sent().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        higher.with(CONFIRMED)
                .sent()
                .statusCode(201)
                .body("items[0].confirmation.rules.rule", equalTo(List.of(rule.code())));
        higher.sent().statusCode(200);

        var kept = read(MEASUREMENTS + "?period=2003-02&measure=" + supplied.code());
        assertThat(kept.getString("items[0].confirmation.reason")).isEqualTo("已核实");
        assertThat(kept.getString("items[0].confirmation.by")).isEqualTo("statistics");
        assertThat(kept.getInt("items[0].confirmation.rules[0].version")).isEqualTo(1);
        assertThat(kept.getString("items[0].confirmation.rules[0].compared")).isEqualTo("112.51 ≠ 75 (2002-02) ± 37.5");
    }

    @Test
    void whatBreaksNothingIsNotConfirmed() {
        TestRule.jump(supplied, "0.5", "LAST_PERIOD").created();
        of(supplied, "2000-11", "0", "m3").accepted();
        of(supplied, "2000-12", "100", "m3")
                .with(CONFIRMED)
                .sent()
                .statusCode(201)
                .body("items[0].confirmation", nullValue());

        of(supplied, "2001-01", "150.1", "m3").sent().statusCode(422);
        of(supplied, "2001-03", "900", "m3").accepted();
    }

    @Test
    void partsMustMakeUpTheTotalWithinTheTolerance() {
        TestMeasure use = TestMeasure.waterUse().created();
        String parts = "\"%1$s.agriculture\", \"%1$s.industry\"".formatted(use.code());
        TestRule.soft(
                        "BALANCE",
                        "{\"series\": [%s], \"against\": [\"%s\"], \"relation\": \"EQUAL\", \"tolerance\": 0.01}"
                                .formatted(parts, supplied.code()))
                .created();
        of(supplied, "2001-01", "1000", "m3").accepted();

        of(use, "2001-01", "400", "m3").sector("agriculture").accepted();
        for (String amount : List.of("589.9", "610.1", "0")) {
            of(use, "2001-01", amount, "m3").sector("industry").sent().statusCode(422);
        }
        of(use, "2001-01", "9999", "m3").sector("domestic").accepted();
        of(use, "2001-01", "590", "m3").sector("industry").accepted();
    }

    @Test
    void aCumulativeValueMayNotFallBelowAnEarlierOneNorRiseAboveALaterOne() {
        TestRule.soft("CUMULATIVE_MAY_NOT_FALL", "{\"series\": [\"%s\"]}".formatted(supplied.code()))
                .created();
        sent(of(supplied, "2001-05", "50", "m3"), of(supplied, "2001-02", "20", "m3"))
                .statusCode(201);

        of(supplied, "2001-03", "19.9", "m3")
                .sent()
                .statusCode(422)
                .body("errors[0].detail", containsString("19.9 < 20 (2001-02)"));
        of(supplied, "2001-03", "50.1", "m3")
                .sent()
                .statusCode(422)
                .body("errors[0].detail", containsString("50.1 > 50 (2001-05)"));
        of(supplied, "2001-03", "20", "m3").accepted();
        of(supplied, "2002-01", "1", "m3").accepted();
    }

    @Test
    void aRuleJudgesThePeriodsOfItsValidityInItsArea() {
        TestRule.atMost(billed, supplied)
                .valid("\"validFrom\": \"2001-02-01\", \"validTo\": \"2001-02-28\"")
                .created();
        for (String month : List.of("2001-01", "2001-03")) {
            sent(of(billed, month, "2", "m3"), of(supplied, month, "1", "m3")).statusCode(201);
        }
        sent(of(billed, "2001-02", "2", "m3"), of(supplied, "2001-02", "1", "m3"))
                .statusCode(422);
    }

    @Test
    void ofAPairThePartsAreCompared() {
        TestMeasure pair = TestMeasure.monthlyVolume().shaped("RATIO").created();
        TestRule.hard(
                        "AT_MOST_OTHER",
                        "{\"series\": [\"%1$s.numerator\"], \"against\": [\"%1$s.denominator\"]}"
                                .formatted(pair.code()))
                .created();

        TestValue.pair(pair, "2001-01", "2", "1", "m3")
                .sent()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/numerator"));
        TestValue.pair(pair, "2001-01", "1", "1", "m3").accepted();
    }
}
