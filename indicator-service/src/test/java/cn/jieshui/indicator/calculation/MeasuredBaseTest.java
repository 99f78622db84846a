package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Reductions.RULE;
import static cn.jieshui.indicator.calculation.Reductions.base;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A base year that the same operands have measured needs no recorded base value. */
class MeasuredBaseTest {

    private static final IndicatorRule UNRECORDED = RULE.withBase(BaseYear.of(2020, List.of()));

    @Test
    void theSameWindowOfTheBaseYearIsTaken() {
        Compliance march = asOf(3, UNRECORDED, inputs(12));

        assertThat(march.actual()).hasToString("25");
        assertThat(march.reduction().base()).isEqualTo(ReductionBase.SAME_PERIOD);
        assertThat(march.reduction().source()).isEqualTo(BaseSource.MEASURED);
        assertThat(march.reduction().baseNumerator()).hasToString("12");
        assertThat(march.reduction().baseDenominator()).hasToString("3");
    }

    @Test
    void theReductionAgainstTheWholeYearStandsBesideIt() {
        Reduction.Other other = asOf(3, UNRECORDED, inputs(12)).reduction().other();

        assertThat(other.base()).isEqualTo(ReductionBase.WHOLE_YEAR);
        assertThat(other.actual()).hasToString("40");
    }

    @Test
    void theWholeYearIsTakenFirstWhereTheCardSaysSo() {
        Compliance march =
                asOf(3, RULE.withBase(BaseYear.of(2020, List.of()).preferring(ReductionBase.WHOLE_YEAR)), inputs(12));

        assertThat(march.actual()).hasToString("40");
        assertThat(march.reduction().base()).isEqualTo(ReductionBase.WHOLE_YEAR);
        assertThat(march.reduction().other().actual()).hasToString("25");
    }

    @Test
    void recordedValuesWinOverMeasuredOnes() {
        Compliance march = asOf(3, RULE.withBase(base("2020-Q1 20 4")), inputs(12));

        assertThat(march.actual()).hasToString("40");
        assertThat(march.reduction().source()).isEqualTo(BaseSource.RECORDED);
    }

    @Test
    void recordedValuesThatDoNotMakeUpTheBaseGiveWay() {
        Compliance march = asOf(3, RULE.withBase(base("2020-Q4 20 4")), inputs(12));

        assertThat(march.reduction().source()).isEqualTo(BaseSource.MEASURED);
    }

    @Test
    void aBaseYearWithAHoleIsNoBaseForTheWindowsBehindIt() {
        assertThat(asOf(3, UNRECORDED, inputs(4)).reduction().source()).isEqualTo(BaseSource.MEASURED);
        Compliance june = asOf(6, UNRECORDED, inputs(4));

        assertThat(june.completeness()).isEqualTo(Completeness.NOT_COMPUTABLE);
        assertThat(june.reason()).isEqualTo(Reason.BASE_UNKNOWN);
    }

    private static String amount(int month) {
        return month <= 3 ? "4" : month % 3 == 0 ? "6" : "5";
    }

    /** 2023: 9 of water for 3 of value a quarter. 2020: 12 for 3 in the first, 16 for 3 in the others; 60 for 12. */
    private static Inputs inputs(int monthsOfBase) {
        List<Value> water = new ArrayList<>();
        List<Value> added = new ArrayList<>();
        IntStream.rangeClosed(1, 12).forEach(month -> water.add(increment("2023-%02d".formatted(month), "3")));
        IntStream.rangeClosed(1, monthsOfBase)
                .forEach(month -> water.add(increment("2020-%02d".formatted(month), amount(month))));
        IntStream.rangeClosed(1, 4).forEach(quarter -> {
            added.add(increment("2023-Q" + quarter, "3"));
            added.add(increment("2020-Q" + quarter, "3"));
        });
        return new Inputs.Quotient(
                List.of(new Series("water", Frequency.MONTH, water), new Series("added", Frequency.QUARTER, added)),
                operand("water"),
                operand("added"));
    }
}
