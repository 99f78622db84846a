package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.difference;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.monthly;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.series;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ratios that two formulas compute from measured operands. */
class RatioOfOperandsTest {

    private static final IndicatorRule LEAKAGE =
            rule(FoldMethod.RATIO_OF_SUMS, TargetComparator.AT_MOST, "9", TargetUnit.PERCENT);

    @Test
    void aRatioOfSumsRunsOverTheMonthsForWhichAllOperandsAreThere() {
        Inputs inputs = leakage(
                series(
                        "supplied",
                        Frequency.MONTH,
                        increment("2023-01", "100"),
                        increment("2023-02", "100"),
                        increment("2023-03", "100"),
                        increment("2023-04", "500")),
                series(
                        "billed",
                        Frequency.MONTH,
                        increment("2023-01", "90"),
                        increment("2023-03", "92"),
                        increment("2023-05", "7")));

        Compliance may = asOf(5, LEAKAGE, inputs);

        assertThat(may.numerator()).hasToString("18");
        assertThat(may.denominator()).hasToString("200");
        assertThat(may.actual()).hasToString("9");
        assertThat(may.light()).isEqualTo(Light.GREEN);
        assertThat(may.valueAsOf()).hasToString("2023-03");
        assertThat(may.stale()).isTrue();
        assertThat(may.missing())
                .extracting(missing -> missing.series() + " " + missing.period())
                .containsExactly("billed 2023-02", "billed 2023-04", "supplied 2023-05");
    }

    @Test
    void aQuarterGoesTogetherWithItsThreeMonthsOrNotAtAll() {
        Inputs inputs = leakage(
                monthly("supplied", "100 100 100 100 100"),
                series("billed", Frequency.QUARTER, increment("2023-Q1", "280"), increment("2023-Q2", "1")));

        assertThat(asOf(2, LEAKAGE, inputs).completeness()).isEqualTo(Completeness.NO_DATA);
        assertThat(asOf(5, LEAKAGE, inputs).denominator()).hasToString("300");
        assertThat(asOf(6, LEAKAGE, inputs).denominator()).hasToString("300");
    }

    @Test
    void cumulativeValuesAreTakenApartIntoTheMonthsBetweenThem() {
        Inputs inputs = leakage(
                series(
                        "supplied",
                        Frequency.MONTH,
                        cumulative("2023-01", "100"),
                        cumulative("2023-02", "250"),
                        cumulative("2023-03", "450")),
                monthly("billed", "90 130"));

        assertThat(asOf(3, LEAKAGE, inputs).denominator()).hasToString("250");
        assertThat(asOf(3, LEAKAGE, inputs).numerator()).hasToString("30");
    }

    @Test
    void periodsThatCannotBeCutToFitEachOtherLeaveNothingInCommon() {
        Inputs inputs = leakage(
                series("supplied", Frequency.HALF_YEAR, increment("2023-H1", "600")),
                series("billed", Frequency.EVENT, cumulative("2023-04", "360"), cumulative("2023-07", "640")));

        assertThat(asOf(7, LEAKAGE, inputs).completeness()).isEqualTo(Completeness.NO_DATA);
    }

    @Test
    void halfTheInputsMakeNoRatio() {
        Compliance result =
                asOf(2, LEAKAGE, leakage(monthly("supplied", "100 100"), series("billed", Frequency.MONTH)));

        assertThat(result.completeness()).isEqualTo(Completeness.NO_DATA);
    }

    @Test
    void aCorrectionTermIsCarriedForwardAndNotSummed() {
        Inputs inputs = new Inputs.Quotient(
                List.of(
                        monthly("supplied", "100 300"),
                        monthly("billed", "80 270"),
                        series("correction", Frequency.EVENT, level("2023-01", "0.025"))),
                operands -> operands.get("supplied")
                        .subtract(operands.get("billed"))
                        .subtract(operands.get("correction").multiply(operands.get("supplied"))),
                operand("supplied"));

        assertThat(asOf(2, LEAKAGE, inputs).actual()).hasToString("10");
    }

    @Test
    void withoutItsCorrectionTermThereIsNoValue() {
        Inputs inputs = new Inputs.Quotient(
                List.of(monthly("supplied", "100 300"), series("rate", Frequency.EVENT, level("2023-02", "0.1"))),
                operand("rate"),
                operand("supplied"));

        assertThat(asOf(1, LEAKAGE, inputs).completeness()).isEqualTo(Completeness.NO_DATA);
        assertThat(asOf(2, LEAKAGE, inputs).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void aLatestRatioTakesTheNewestPeriodThatAllFlowsHave() {
        IndicatorRule rule = rule(FoldMethod.LATEST_RATIO, TargetComparator.AT_LEAST, "0.5", TargetUnit.RATIO);
        Inputs inputs = new Inputs.Quotient(
                List.of(monthly("net", "1 6"), monthly("gross", "2 10 30")), operand("net"), operand("gross"));

        assertThat(asOf(3, rule, inputs).actual()).hasToString("0.6");
        assertThat(asOf(3, rule, inputs).valueAsOf()).hasToString("2023-02");
        assertThat(asOf(3, rule, inputs).stale()).isTrue();
    }

    @Test
    void aZeroDenominatorIsNotComputable() {
        Inputs inputs = new Inputs.Quotient(List.of(monthly("a", "0")), operand("a"), operand("a"));

        assertThat(asOf(1, LEAKAGE, inputs).reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    }

    private static Inputs leakage(Series... operands) {
        return new Inputs.Quotient(List.of(operands), difference("supplied", "billed"), operand("supplied"));
    }
}
