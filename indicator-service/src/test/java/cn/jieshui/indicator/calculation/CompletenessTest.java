package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.due;
import static cn.jieshui.indicator.calculation.Given.floor;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.items;
import static cn.jieshui.indicator.calculation.Given.levelFloor;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which due periods are there. */
class CompletenessTest {

    @Test
    void aMissingMonthIsNamedAndTheSumRunsOverWhatThereIs() {
        Compliance april = asOf(
                4,
                floor("12"),
                due(Frequency.MONTH, increment("2023-01", "1"), increment("2023-02", "1"), increment("2023-04", "1")));

        assertThat(april.completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(april.missing()).containsExactly(new MissingPeriod("due", Period.parse("2023-03")));
        assertThat(april.actual()).hasToString("3");
        assertThat(april.stale()).isFalse();
    }

    @Test
    void withoutAnyValueAllDuePeriodsAreMissing() {
        Compliance may = asOf(5, floor("12"), due(Frequency.QUARTER));

        assertThat(may.completeness()).isEqualTo(Completeness.NO_DATA);
        assertThat(periods(may)).containsExactly("2023-Q1");
        assertThat(may.reason()).isNull();
        assertThat(may.valueAsOf()).isNull();
        assertThat(may.stale()).isFalse();
    }

    @Test
    void aCumulativeValueSpeaksOfAllMonthsBeforeIt() {
        Inputs inputs = due(Frequency.MONTH, increment("2023-01", "1"), cumulative("2023-04", "5"));

        assertThat(periods(asOf(3, floor("12"), inputs))).containsExactly("2023-02", "2023-03");
        assertThat(asOf(4, floor("12"), inputs).completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(periods(asOf(6, floor("12"), inputs))).containsExactly("2023-05", "2023-06");
    }

    @Test
    void threeMonthsMakeADueQuarterAndAQuarterMakesThreeDueMonths() {
        Inputs months =
                due(Frequency.QUARTER, increment("2023-01", "1"), increment("2023-02", "1"), increment("2023-03", "1"));
        Inputs quarter = due(Frequency.MONTH, increment("2023-Q1", "3"));

        assertThat(asOf(3, floor("12"), months).completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(asOf(3, floor("12"), quarter).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void aReportOfEntriesSpeaksOfItsPeriodAlone() {
        IndicatorRule rule = rule(FoldMethod.ITEMS, TargetComparator.AT_LEAST, "5");

        Compliance march = asOf(3, rule, due(Frequency.MONTH, items("2023-02", "A@2023-01-05"), items("2023-03")));

        assertThat(periods(march)).containsExactly("2023-01");
        assertThat(march.actual()).hasToString("1");
    }

    @Test
    void whatIsReportedAsItHappensIsNeverMissingAndNeverStale() {
        Compliance december = asOf(12, floor("12"), stated(increment("2023-02", "1")));

        assertThat(december.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(december.stale()).isFalse();
        assertThat(december.valueAsOf()).hasToString("2023-02");
    }

    @Test
    void whatIsDueOnceAYearIsGreyAsMeasuredOnceAYear() {
        List<Compliance> year = YearToDate.of(levelFloor("5"), due(Frequency.YEAR));

        assertThat(year.get(10).reason()).isEqualTo(Reason.MEASURED_ONCE_A_YEAR);
        assertThat(periods(year.get(10))).isEmpty();
        assertThat(year.get(11).reason()).isNull();
        assertThat(periods(year.get(11))).containsExactly("2023");
    }

    private static List<String> periods(Compliance result) {
        return result.missing().stream()
                .map(missing -> missing.period().toString())
                .toList();
    }
}
