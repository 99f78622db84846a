package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.monthly;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.series;
import static cn.jieshui.indicator.calculation.Reductions.QUARTERS;
import static cn.jieshui.indicator.calculation.Reductions.RULE;
import static cn.jieshui.indicator.calculation.Reductions.base;
import static cn.jieshui.indicator.calculation.Reductions.inputs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REDUCTION: water per value added against the base year. */
class ReductionTest {

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
                        ReductionBase.SAME_PERIOD,
                        BaseSource.RECORDED,
                        new Reduction.Other(ReductionBase.WHOLE_YEAR, number("40"), number("800"), number("2000"))));
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
    void aMonthThatIsMissingBeforeItsQuarterHasEndedDoesNotMakeItStale() {
        Compliance may = asOf(5, RULE.withBase(QUARTERS), inputs(monthly("water", "10 10 10"), "2023-Q1 10"));

        assertThat(may.stale()).isFalse();
        assertThat(may.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(may.missing()).hasSize(2);
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
}
