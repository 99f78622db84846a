package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.difference;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.levelCap;
import static cn.jieshui.indicator.calculation.Given.monthly;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.series;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an explanation puts into the formulas is what the result was computed from. */
class OperandValuesTest {

    private static final IndicatorRule LEAKAGE =
            rule(FoldMethod.RATIO_OF_SUMS, TargetComparator.AT_MOST, "9", TargetUnit.PERCENT);

    @Test
    void aSumTakesTheSumsOfItsOperands() {
        Inputs inputs = new Inputs.Amount(List.of(monthly("a", "1 2 3 4"), monthly("b", "10 20")), Given.SUM);

        Map<String, BigDecimal> march = OperandValues.of(cap("100"), inputs, 3);

        assertThat(march).containsOnly(Map.entry("a", number("6")), Map.entry("b", number("30")));
        assertThat(Given.SUM.of(march))
                .isEqualByComparingTo(asOf(3, cap("100"), inputs).actual());
    }

    @Test
    void aRatioOfSumsTakesTheMonthsThatAllOperandsHave() {
        Inputs inputs = new Inputs.Quotient(
                List.of(monthly("supplied", "100 300 500"), monthly("billed", "92 270")),
                difference("supplied", "billed"),
                operand("supplied"));

        Map<String, BigDecimal> march = OperandValues.of(LEAKAGE, inputs, 3);

        assertThat(march).containsOnly(Map.entry("supplied", number("400")), Map.entry("billed", number("362")));
        assertThat(asOf(3, LEAKAGE, inputs).numerator()).isEqualByComparingTo("38");
        assertThat(asOf(3, LEAKAGE, inputs).denominator()).isEqualByComparingTo("400");
    }

    @Test
    void theNewestTakesThePeriodThatAllOperandsHaveAndLevelsAsTheyStand() {
        Inputs inputs = new Inputs.Amount(
                List.of(
                        monthly("a", "5 7 9"),
                        monthly("b", "1 2"),
                        series("c", Frequency.MONTH, level("2023-01", "3"))),
                Given.SUM);

        Map<String, BigDecimal> march = OperandValues.of(levelCap("9"), inputs, 3);

        assertThat(march)
                .containsOnly(Map.entry("a", number("7")), Map.entry("b", number("2")), Map.entry("c", number("3")));
        assertThat(asOf(3, levelCap("9"), inputs).actual()).isEqualByComparingTo("12");
    }

    @Test
    void aReductionTakesItsWindow() {
        IndicatorRule rule = Reductions.RULE.withBase(Reductions.QUARTERS);
        Inputs inputs = Reductions.inputs(monthly("water", "10 10 10 10 10"), "2023-Q1 12");

        Map<String, BigDecimal> may = OperandValues.of(rule, inputs, 5);

        assertThat(may).containsOnly(Map.entry("water", number("30")), Map.entry("added", number("12")));
        assertThat(asOf(5, rule, inputs).reduction().numerator()).isEqualByComparingTo("30");
        assertThat(asOf(5, rule, inputs).reduction().denominator()).isEqualByComparingTo("12");
    }

    @Test
    void withoutAResultThereIsNothingToPutIn() {
        assertThat(OperandValues.of(cap("100"), new Inputs.Amount(List.of(series("a", Frequency.MONTH)), Given.SUM), 3))
                .isEmpty();
        assertThat(OperandValues.of(Reductions.RULE, Reductions.inputs(monthly("water", "10 10"), "2023-Q1 12"), 3))
                .isEmpty();
        assertThat(OperandValues.of(cap("100"), Given.stated(Given.increment("2023-01", "1")), 3))
                .isEmpty();
    }
}
