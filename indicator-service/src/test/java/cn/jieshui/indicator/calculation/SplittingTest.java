package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.YEAR;
import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.floor;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Into how many values a quantity is split, and how it is written, never matters. */
class SplittingTest {

    private static final IndicatorRule FLOOR = floor("900");
    private static final IndicatorRule CAP = cap("700");
    private static final IndicatorRule RATIO =
            rule(FoldMethod.RATIO_OF_SUMS, TargetComparator.AT_MOST, "9", TargetUnit.PERCENT);

    @Property(tries = 60)
    void aQuarterSplitIntoItsMonthsIsTheSameAtItsEnd(
            @ForAll("amounts") @Size(4) List<BigDecimal> quarters, @ForAll("amounts") @Size(8) List<BigDecimal> parts) {
        List<Value> whole = new ArrayList<>();
        List<Value> split = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            BigDecimal first = parts.get(2 * i);
            BigDecimal second = parts.get(2 * i + 1);
            BigDecimal third = quarters.get(i).subtract(first).subtract(second);
            whole.add(new Value.Increment(Period.ofQuarter(YEAR, i + 1), quarters.get(i)));
            split.add(new Value.Increment(Period.ofMonth(YEAR, 3 * i + 1), first));
            split.add(new Value.Increment(Period.ofMonth(YEAR, 3 * i + 2), second));
            split.add(new Value.Increment(Period.ofMonth(YEAR, 3 * i + 3), third));
        }

        for (int quarterEnd = 3; quarterEnd <= 12; quarterEnd += 3) {
            assertThat(line(quarterEnd, FLOOR, split)).isEqualTo(line(quarterEnd, FLOOR, whole));
        }
    }

    @Property(tries = 60)
    void anAmountSplitOverDepartmentsIsTheSame(
            @ForAll("amounts") @Size(12) List<BigDecimal> amounts,
            @ForAll("amounts") @Size(12) List<BigDecimal> shares) {
        List<BigDecimal> rest = IntStream.range(0, 12)
                .mapToObj(i -> amounts.get(i).subtract(shares.get(i)))
                .toList();

        assertThat(YearToDate.of(CAP, new Inputs.Stated(List.of(months("a", shares), months("b", rest)))))
                .isEqualTo(YearToDate.of(CAP, new Inputs.Stated(List.of(months("a", amounts)))));
    }

    @Property(tries = 60)
    void incrementsAndTheirCumulativeSumsAreTheSame(
            @ForAll("amounts") @Size(12) List<BigDecimal> amounts, @ForAll @Size(12) List<Boolean> cumulative) {
        List<Value> mixed = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 12; i++) {
            Period month = Period.ofMonth(YEAR, i + 1);
            sum = sum.add(amounts.get(i));
            mixed.add(
                    cumulative.get(i) ? new Value.Cumulative(month, sum) : new Value.Increment(month, amounts.get(i)));
        }
        Series increments = months("a", amounts);
        Series mixture = new Series("a", Frequency.MONTH, mixed);

        assertThat(YearToDate.of(CAP, new Inputs.Stated(List.of(mixture))))
                .isEqualTo(YearToDate.of(CAP, new Inputs.Stated(List.of(increments))));
        assertThat(YearToDate.of(RATIO, over(mixture, months("b", amounts))))
                .isEqualTo(YearToDate.of(RATIO, over(increments, months("b", amounts))));
    }

    @Property(tries = 60)
    void zerosAtTheEndOfADecimalMeanNothing(@ForAll("amounts") @Size(12) List<BigDecimal> amounts) {
        List<BigDecimal> padded =
                amounts.stream().map(amount -> amount.setScale(9)).toList();

        assertThat(YearToDate.of(CAP, new Inputs.Stated(List.of(months("a", padded)))))
                .isEqualTo(YearToDate.of(CAP, new Inputs.Stated(List.of(months("a", amounts)))));
        assertThat(YearToDate.of(RATIO, over(months("a", padded), months("b", amounts))))
                .isEqualTo(YearToDate.of(RATIO, over(months("a", amounts), months("b", padded))));
    }

    private static Inputs over(Series numerator, Series denominator) {
        return new Inputs.Quotient(List.of(numerator, denominator), operand("a"), operand("b"));
    }

    private static Series months(String name, List<BigDecimal> amounts) {
        return new Series(
                name,
                Frequency.MONTH,
                IntStream.range(0, 12)
                        .<Value>mapToObj(i -> new Value.Increment(Period.ofMonth(YEAR, i + 1), amounts.get(i)))
                        .toList());
    }

    private static String line(int month, IndicatorRule rule, List<Value> values) {
        Inputs inputs = new Inputs.Stated(List.of(new Series("a", Frequency.QUARTER, values)));
        return Obvious.line(YearToDate.of(rule, inputs).get(month - 1));
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return Anything.amount().list();
    }
}
