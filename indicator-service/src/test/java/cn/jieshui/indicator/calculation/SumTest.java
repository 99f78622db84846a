package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.floor;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.monthly;
import static cn.jieshui.indicator.calculation.Given.ratio;
import static cn.jieshui.indicator.calculation.Given.series;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SUM: increments, cumulative values, and both. */
class SumTest {

    private static final IndicatorRule RULE = floor("100");

    @Test
    void incrementsOfPeriodsThatEndByTheMonthAreAdded() {
        Inputs inputs = stated(increment("2023-01", "1.5"), increment("2023-03", "2.5"), increment("2023-Q2", "4"));

        assertThat(actuals(inputs)).containsExactly("1.5", "1.5", "4", "4", "4", "8", "8", "8", "8", "8", "8", "8");
    }

    @Test
    void theNewestCumulativeValueStandsForAllThatWasBefore() {
        Inputs inputs = stated(
                increment("2023-01", "5"),
                cumulative("2023-03", "9"),
                increment("2023-02", "100"),
                increment("2023-04", "1"),
                cumulative("2023-06", "20"),
                increment("2023-05", "3"));

        assertThat(actuals(inputs))
                .containsExactly("5", "105", "9", "10", "13", "20", "20", "20", "20", "20", "20", "20");
    }

    @Test
    void anIncrementThatBeginsBeforeTheEndOfACumulativeValueIsNotAddedToIt() {
        Inputs inputs = stated(cumulative("2023-05", "50"), increment("2023-Q2", "30"), increment("2023-07", "1"));

        assertThat(actual(6, inputs)).isEqualTo("50");
        assertThat(actual(7, inputs)).isEqualTo("51");
        assertThat(actual(6, stated(cumulative("2023-04", "50"), increment("2023-Q2", "30"))))
                .isEqualTo("50");
        assertThat(actual(6, stated(cumulative("2023-03", "50"), increment("2023-Q2", "30"))))
                .isEqualTo("80");
    }

    @Test
    void aLongerPeriodTakesThePlaceOfThoseInsideItOnceItHasEnded() {
        Inputs inputs = stated(
                increment("2023-01", "1"),
                increment("2023-02", "2"),
                increment("2023-Q1", "10"),
                increment("2023-04", "4"),
                increment("2023-H1", "30"));

        assertThat(actuals(inputs))
                .containsExactly("1", "3", "10", "14", "14", "30", "30", "30", "30", "30", "30", "30");
    }

    @Test
    void departmentsAreFoldedByThemselvesAndThenAdded() {
        Inputs inputs = new Inputs.Stated(List.of(
                series("a", Frequency.EVENT, increment("2023-02", "2"), cumulative("2023-04", "7")),
                series("b", Frequency.EVENT, increment("2023-02", "10"), increment("2023-05", "20"))));

        assertThat(actual(3, inputs)).isEqualTo("12");
        assertThat(actual(4, inputs)).isEqualTo("17");
        assertThat(actual(5, inputs)).isEqualTo("37");
    }

    @Test
    void aCorrectionDownwardsMayBeNegative() {
        assertThat(actual(4, stated(increment("2023-03", "5"), increment("2023-04", "-7"))))
                .isEqualTo("-2");
        assertThat(actual(4, stated(cumulative("2023-03", "5"), cumulative("2023-04", "3"))))
                .isEqualTo("3");
    }

    @Test
    void valuesOfOtherYearsDoNotCount() {
        Inputs inputs = stated(cumulative("2022-12", "99"), increment("2023-01", "1"), increment("2024-01", "5"));

        assertThat(actual(12, inputs)).isEqualTo("1");
    }

    @Test
    void nothingIsRoundedAndNothingIsWrittenWithAnExponent() {
        assertThat(actual(12, stated(increment("2023-01", "1E+8"), increment("2023-02", "0.0000000001000"))))
                .isEqualTo("100000000.0000000001");
    }

    @Test
    void aLevelDoesNotAddUp() {
        Compliance result = asOf(6, RULE, stated(increment("2023-01", "1"), level("2023-05", "2")));

        assertThat(result.completeness()).isEqualTo(Completeness.NOT_COMPUTABLE);
        assertThat(result.reason()).isEqualTo(Reason.UNFIT_VALUES);
        assertThat(result.light()).isEqualTo(Light.GREY);
    }

    @Test
    void twoEffectiveValuesForOnePeriodAndTwoSeriesOfOneNameAreRefused() {
        assertThatThrownBy(() -> series("a", Frequency.MONTH, increment("2023-01", "1"), cumulative("2023-01", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023-01");
        assertThatThrownBy(() -> new Inputs.Stated(List.of(monthly("a", "1"), monthly("a", "2"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "1E+101"})
    void aNumberThatCannotBeWrittenOutIsRefused(String amount) {
        assertThatThrownBy(() -> increment("2023-01", amount)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ratio("2023-01", "1", amount)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String actual(int month, Inputs inputs) {
        return asOf(month, RULE, inputs).actual().toString();
    }

    private static List<String> actuals(Inputs inputs) {
        return YearToDate.of(RULE, inputs).stream()
                .map(result -> result.actual().toString())
                .toList();
    }
}
