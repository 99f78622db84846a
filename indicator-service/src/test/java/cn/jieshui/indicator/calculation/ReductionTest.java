package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.monthly;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REDUCTION: water per value added against the base year. */
class ReductionTest {

    private static final IndicatorRule RULE =
            rule(FoldMethod.REDUCTION, TargetComparator.REDUCTION_AT_LEAST, "18", TargetUnit.PERCENT);
    private static final BaseYear QUARTERS = base("2020-Q1 40 10", "2020-Q2 40 10", "2020-Q3 60 10", "2020-Q4 60 10");

    @Test
    void bothSeriesRunOverTheSameWindowUpToTheNewestQuarterThatIsThere() {
        Inputs inputs = inputs(monthly("water", "10 10 10 10 10 9 10"), "2023-Q1 10", "2023-Q2 10");
        List<Compliance> year = YearToDate.of(RULE.withBase(QUARTERS), inputs);

        assertThat(year.subList(0, 2)).extracting(Compliance::completeness).containsOnly(Completeness.NO_DATA);
        assertThat(year.subList(2, 8))
                .extracting(result -> result.actual() + " " + result.valueAsOf() + " " + result.light())
                .containsExactly(
                        "25 2023-03 GREEN",
                        "25 2023-03 GREEN",
                        "25 2023-03 GREEN",
                        "26.25 2023-06 GREEN",
                        "26.25 2023-06 GREEN",
                        "26.25 2023-06 GREEN");
    }

    @Test
    void theResultSaysWhatItWasComputedFrom() {
        Compliance result = asOf(5, RULE.withBase(QUARTERS), inputs(monthly("water", "10 10 10 1 1"), "2023-Q1 10"));

        assertThat(result.reduction())
                .isEqualTo(new Reduction(
                        Period.parse("2023-03"),
                        number("30"),
                        number("10"),
                        number("40"),
                        number("10"),
                        ReductionBase.SAME_PERIOD));
        assertThat(result.numerator()).hasToString("100");
        assertThat(result.denominator()).hasToString("400");
        assertThat(result.stale()).isFalse();
    }

    @Test
    void aMissingMonthHoldsTheWindowBackAndMakesTheValueStale() {
        Inputs inputs = inputs(
                series(
                        "water",
                        Frequency.MONTH,
                        increment("2023-Q1", "30"),
                        increment("2023-04", "10"),
                        increment("2023-06", "10")),
                "2023-Q1 10",
                "2023-Q2 10");

        Compliance result = asOf(6, RULE.withBase(QUARTERS), inputs);

        assertThat(result.valueAsOf()).hasToString("2023-03");
        assertThat(result.stale()).isTrue();
        assertThat(result.missing()).containsExactly(new MissingPeriod("water", Period.parse("2023-05")));
    }

    @Test
    void valueAddedIsOftenPublishedSinceJanuary() {
        Inputs inputs = new Inputs.Quotient(
                List.of(
                        monthly("water", "10 10 10 10 10 9"),
                        series("added", Frequency.QUARTER, cumulative("2023-Q1", "10"), cumulative("2023-Q2", "20"))),
                operand("water"),
                operand("added"));

        assertThat(asOf(3, RULE.withBase(QUARTERS), inputs).actual()).hasToString("25");
        assertThat(asOf(6, RULE.withBase(QUARTERS), inputs).actual()).hasToString("26.25");
    }

    @Test
    void aRiseIsANegativeReduction() {
        Compliance result = asOf(3, RULE.withBase(QUARTERS), inputs(monthly("water", "20 20 1.2"), "2023-Q1 10"));

        assertThat(result.actual()).hasToString("-3");
        assertThat(result.light()).isEqualTo(Light.RED);
    }

    @ParameterizedTest
    @CsvSource({"98.4, GREEN", "98.400001, YELLOW", "100.56, YELLOW", "100.560001, RED"})
    void eighteenPercentIsHeldExactlyAgainstTheParts(String water, Light light) {
        assertThat(asOf(3, RULE.withBase(base("2020 120 10")), inputs(monthly("water", "0 0 " + water), "2023-Q1 10"))
                        .light())
                .isEqualTo(light);
    }

    @Test
    void withoutTheSamePeriodTheBaseIsTheYearAndTheResultSaysSo() {
        Compliance result = asOf(
                3,
                RULE.withBase(base("2020 200 40", "2020-Q2 40 10")),
                inputs(monthly("water", "10 10 10"), "2023-Q1 10"));

        assertThat(result.actual()).hasToString("40");
        assertThat(result.reduction().base()).isEqualTo(ReductionBase.WHOLE_YEAR);
    }

    @Test
    void theBaseYearCanBeAskedForAlthoughQuartersAreKnown() {
        BaseYear whole = new BaseYear(2020, QUARTERS.values(), ReductionBase.WHOLE_YEAR);

        Compliance result = asOf(3, RULE.withBase(whole), inputs(monthly("water", "10 10 10"), "2023-Q1 10"));

        assertThat(result.actual()).hasToString("40");
        assertThat(result.reduction().base()).isEqualTo(ReductionBase.WHOLE_YEAR);
    }

    @Test
    void atYearEndBothBasesAreTheSame() {
        Inputs inputs = inputs(monthly("water", "3 3 3 3 3 3 3 3 3 3 3 3"), "2023-Q1 2", "2023-H1 5", "2023-H2 5");
        BaseYear known = base("2020 201 40", "2020-Q1 40 10", "2020-Q2 40 10", "2020-H2 120 20");

        Compliance samePeriod = asOf(12, RULE.withBase(known), inputs);
        Compliance wholeYear =
                asOf(12, RULE.withBase(new BaseYear(2020, known.values(), ReductionBase.WHOLE_YEAR)), inputs);

        assertThat(samePeriod.actual()).isEqualTo(wholeYear.actual());
        assertThat(samePeriod.reduction().base()).isEqualTo(ReductionBase.SAME_PERIOD);
        assertThat(wholeYear.reduction().base()).isEqualTo(ReductionBase.WHOLE_YEAR);
    }

    @Test
    void aReadyQuotientHoldsForItsVeryWindowOnly() {
        BaseYear ready = new BaseYear(
                2020,
                List.of(
                        BaseValue.ofQuotient(Period.parse("2020-Q1"), number("4")),
                        BaseValue.ofQuotient(Period.parse("2020-Q2"), number("8")),
                        BaseValue.ofQuotient(Period.parse("2020"), number("5"))),
                ReductionBase.SAME_PERIOD);
        Inputs inputs = inputs(monthly("water", "10 10 10 10 10 10"), "2023-Q1 10", "2023-Q2 10");

        assertThat(asOf(3, RULE.withBase(ready), inputs).actual()).hasToString("25");
        assertThat(asOf(6, RULE.withBase(ready), inputs).actual()).hasToString("40");
        assertThat(asOf(6, RULE.withBase(ready), inputs).reduction().base()).isEqualTo(ReductionBase.WHOLE_YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-Q2 40 10, 10, BASE_UNKNOWN",
        "2021 40 10, 10, BASE_UNKNOWN",
        "2020 0 10, 10, ZERO_DENOMINATOR",
        "2020 40 0, 10, ZERO_DENOMINATOR",
        "2020 40 10, 0, ZERO_DENOMINATOR"
    })
    void withoutABaseOrWithAZeroItIsNotComputable(String base, String added, Reason reason) {
        Compliance result =
                asOf(3, RULE.withBase(base(base)), inputs(monthly("water", "10 10 10"), "2023-Q1 " + added));

        assertThat(result.completeness()).isEqualTo(Completeness.NOT_COMPUTABLE);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.light()).isEqualTo(Light.GREY);
    }

    @Test
    void aRuleWithoutAnyBaseIsNotComputable() {
        assertThat(asOf(3, RULE, inputs(monthly("water", "10 10 10"), "2023-Q1 10"))
                        .reason())
                .isEqualTo(Reason.BASE_UNKNOWN);
    }

    @Test
    void twoBaseValuesForOnePeriodAreRefused() {
        assertThatThrownBy(() -> base("2020 1 1", "2020 2 2")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Inputs inputs(Series water, String... added) {
        List<Value> values = Arrays.stream(added)
                .map(text -> text.split(" ", 2))
                .map(parts -> increment(parts[0], parts[1]))
                .toList();
        return new Inputs.Quotient(
                List.of(water, new Series("added", Frequency.QUARTER, values)), operand("water"), operand("added"));
    }

    private static BaseYear base(String... values) {
        return BaseYear.of(
                2020,
                Arrays.stream(values)
                        .map(text -> text.split(" ", 3))
                        .map(parts -> new BaseValue(Period.parse(parts[0]), number(parts[1]), number(parts[2])))
                        .toList());
    }
}
