package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cap;
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
    void aMeasuredRateIsTakenAsItStands() {
        Inputs inputs = new Inputs.Amount(
                List.of(series("leakage", Frequency.MONTH, level("2023-01", "9.2"))), operand("leakage"));

        assertThat(asOf(3, LEAKAGE, inputs).actual()).hasToString("9.2");
        assertThat(asOf(3, LEAKAGE, inputs).stale()).isTrue();
        assertThat(asOf(3, levelCap("9"), inputs).actual()).hasToString("9.2");
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
}
