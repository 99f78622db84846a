package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.monthly;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Reductions.QUARTERS;
import static cn.jieshui.indicator.calculation.Reductions.RULE;
import static cn.jieshui.indicator.calculation.Reductions.base;
import static cn.jieshui.indicator.calculation.Reductions.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REDUCTION: what a window is held against. */
class ReductionBaseTest {

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
}
