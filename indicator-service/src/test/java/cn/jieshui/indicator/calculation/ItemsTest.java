package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.items;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.series;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** ITEMS: named things, each counted once. */
class ItemsTest {

    private static final IndicatorRule RULE = rule(FoldMethod.ITEMS, TargetComparator.AT_LEAST, "5");

    @Test
    void aCodeCountsOnceWhoeverReportsItAndFromItsFirstDayOn() {
        Inputs inputs = new Inputs.Stated(List.of(
                series("a", Frequency.EVENT, items("2023-06", "X@2023-06-01", "Y@2023-06-30")),
                series("b", Frequency.EVENT, items("2023-05", "X@2023-05-31"))));

        assertThat(asOf(5, RULE, inputs).actual()).hasToString("1");
        assertThat(asOf(6, RULE, inputs).actual()).hasToString("2");
    }

    @Test
    void aNameInOtherLettersIsAnotherCode() {
        assertThat(asOf(3, RULE, stated(items("2023-03", "qy-1@2023-03-01", "QY-1@2023-03-01")))
                        .actual())
                .hasToString("2");
    }

    @Test
    void theLastDayOfTheMonthIsIncluded() {
        Inputs inputs = stated(items("2023-03", "X@2023-02-28", "Y@2023-03-01"));

        assertThat(asOf(2, RULE, inputs).actual()).hasToString("1");
        assertThat(asOf(3, RULE, inputs).actual()).hasToString("2");
    }

    @Test
    void whatWasCompletedBeforeTheYearCountsFromJanuaryAndAfterItNever() {
        Inputs inputs = stated(items("2023-02", "X@2022-11-05", "Y@2024-01-01"));

        assertThat(asOf(1, RULE, inputs).actual()).hasToString("1");
        assertThat(asOf(12, RULE, inputs).actual()).hasToString("1");
    }

    @Test
    void anEmptyReportSaysZero() {
        Compliance result = asOf(3, RULE, stated(items("2023-03")));

        assertThat(result.actual()).hasToString("0");
        assertThat(result.light()).isEqualTo(Light.RED);
        assertThat(result.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void countsWithoutNamesAddUpBesideTheNames() {
        Inputs inputs = new Inputs.Stated(List.of(
                series("a", Frequency.EVENT, items("2023-03", "X@2023-03-01")),
                series("b", Frequency.EVENT, increment("2023-02", "2"))));

        assertThat(asOf(2, RULE, inputs).actual()).hasToString("2");
        assertThat(asOf(3, RULE, inputs).actual()).hasToString("3");
        assertThat(asOf(3, RULE, inputs).valueAsOf()).hasToString("2023-03");
    }

    @Test
    void aRateIsNoCount() {
        assertThat(asOf(3, RULE, stated(level("2023-03", "1"))).reason()).isEqualTo(Reason.UNFIT_VALUES);
    }
}
