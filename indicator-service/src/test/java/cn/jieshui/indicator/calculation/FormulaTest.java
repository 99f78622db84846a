package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.difference;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.levelCap;
import static cn.jieshui.indicator.calculation.Given.monthly;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.ratio;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.series;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Indicators that a formula computes from measured operands. */
class FormulaTest {

    private static final IndicatorRule LEAKAGE =
            rule(FoldMethod.RATIO_OF_SUMS, TargetComparator.AT_MOST, "9", TargetUnit.PERCENT);

    @Test
    void aSumRunsOverWhatThereIs() {
        Inputs inputs = new Inputs.Amount(
                List.of(monthly("agriculture", "1 1 1"), monthly("industry", "10 10"), monthly("ecology", "0")),
                Given.SUM);

        Compliance march = asOf(3, cap("100"), inputs);

        assertThat(march.actual()).hasToString("23");
        assertThat(march.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(march.missing())
                .extracting(missing -> missing.series() + " " + missing.period())
                .containsExactly("ecology 2023-02", "ecology 2023-03", "industry 2023-03");
        assertThat(march.valueAsOf()).hasToString("2023-03");
        assertThat(march.stale()).isTrue();
    }

    @Test
    void anOperandWithoutAnyValueIsZeroInASum() {
        Inputs inputs = new Inputs.Amount(
                List.of(monthly("a", "4"), series("b", Frequency.MONTH)),
                operands -> operands.get("a").add(operands.get("b")));

        assertThat(asOf(1, cap("100"), inputs).actual()).hasToString("4");
        assertThat(asOf(1, cap("100"), inputs).completeness()).isEqualTo(Completeness.PARTIAL);
    }

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
    void aMeasuredRateIsTakenAsItStands() {
        Inputs inputs = new Inputs.Amount(
                List.of(series("leakage", Frequency.MONTH, level("2023-01", "9.2"))), operand("leakage"));

        assertThat(asOf(3, LEAKAGE, inputs).actual()).hasToString("9.2");
        assertThat(asOf(3, LEAKAGE, inputs).stale()).isTrue();
        assertThat(asOf(3, levelCap("9"), inputs).actual()).hasToString("9.2");
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
    void whereTheFormulaIsNotDefinedTheResultIsNotComputable() {
        Formula undefined = operands -> BigDecimal.ONE.divide(BigDecimal.ZERO);
        Inputs amount = new Inputs.Amount(List.of(monthly("a", "1")), undefined);
        Inputs quotient = new Inputs.Quotient(List.of(monthly("a", "1")), undefined, operand("a"));

        assertThat(asOf(1, cap("5"), amount).reason()).isEqualTo(Reason.FORMULA_UNDEFINED);
        assertThat(asOf(1, LEAKAGE, quotient).reason()).isEqualTo(Reason.FORMULA_UNDEFINED);
    }

    @Test
    void aZeroDenominatorIsNotComputable() {
        Inputs inputs = new Inputs.Quotient(List.of(monthly("a", "0")), operand("a"), operand("a"));

        assertThat(asOf(1, LEAKAGE, inputs).reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void valuesThatAFormulaDoesNotTakeAreSaidToBeUnfit() {
        Inputs pairs =
                new Inputs.Amount(List.of(series("a", Frequency.MONTH, ratio("2023-01", "1", "2"))), operand("a"));
        Inputs both = new Inputs.Amount(
                List.of(series("a", Frequency.MONTH, increment("2023-01", "1"), level("2023-02", "2"))), operand("a"));
        Inputs quotient = new Inputs.Quotient(List.of(monthly("a", "1")), operand("a"), operand("a"));

        assertThat(asOf(1, cap("5"), pairs).reason()).isEqualTo(Reason.UNFIT_VALUES);
        assertThat(asOf(2, cap("5"), both).reason()).isEqualTo(Reason.UNFIT_VALUES);
        assertThat(asOf(1, cap("5"), quotient).reason()).isEqualTo(Reason.UNFIT_VALUES);
    }

    @Test
    void levelsAloneAreTakenAsTheyStandWhereOthersAreSummed() {
        Inputs inputs = new Inputs.Amount(
                List.of(series("stock", Frequency.QUARTER, level("2023-Q1", "3"), level("2023-Q2", "5"))),
                operand("stock"));

        assertThat(asOf(7, cap("12"), inputs).actual()).hasToString("5");
        assertThat(asOf(7, cap("12"), inputs).valueAsOf()).hasToString("2023-06");
    }

    @Test
    void aFormulaIsEvaluatedAtMostTwiceAMonthHoweverManyYearsOfValuesThereAre() {
        List<Value> values =
                new ArrayList<>(monthly("a", "1 1 1 1 1 1 1 1 1 1 1 1").values());
        for (int year = 1990; year < Given.YEAR; year++) {
            Frequency.MONTH.periodsOf(year).forEach(month -> values.add(new Value.Increment(month, BigDecimal.TEN)));
        }
        AtomicInteger evaluations = new AtomicInteger();
        Formula counted = operands -> {
            evaluations.incrementAndGet();
            return operands.get("a");
        };

        Inputs inputs = new Inputs.Amount(List.of(new Series("a", Frequency.MONTH, values)), counted);

        assertThat(asOf(12, cap("12"), inputs).actual()).hasToString("12");
        assertThat(evaluations.get()).isLessThanOrEqualTo(24);
    }

    private static Inputs leakage(Series... operands) {
        return new Inputs.Quotient(List.of(operands), difference("supplied", "billed"), operand("supplied"));
    }
}
