package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.coverage;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.items;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.ratio;
import static cn.jieshui.indicator.calculation.Given.series;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ITEMS_OVER_POPULATION. */
class CoverageTest {

    @Test
    void theShareIsExactBesideItsRoundedValue() {
        Compliance result = asOf(4, coverage("3"), stated(items("2023-04", "A@2023-04-02", "B@2023-04-03")));

        assertThat(result.actual()).hasToString("66.666667");
        assertThat(result.numerator()).hasToString("2");
        assertThat(result.denominator()).hasToString("3");
        assertThat(result.pace()).hasToString("33.333333");
        assertThat(result.attainment()).hasToString("0.666667");
        assertThat(result.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void aThirdInAprilIsExactlyOnPaceThoughNeitherCanBeWrittenOut() {
        assertThat(asOf(4, coverage("3"), stated(cumulative("2023-04", "1"))).light())
                .isEqualTo(Light.GREEN);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null, POPULATION_UNKNOWN", "0, POPULATION_ZERO", "0.00, POPULATION_ZERO"},
            nullValues = "null")
    void anUnknownOrZeroPopulationIsNotComputable(String population, Reason reason) {
        Compliance result = asOf(4, coverage(population), stated(cumulative("2023-04", "1")));

        assertThat(result.completeness()).isEqualTo(Completeness.NOT_COMPUTABLE);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.actual()).isNull();
        assertThat(result.light()).isEqualTo(Light.GREY);
        assertThat(result.met()).isEqualTo(Met.OPEN);
    }

    @Test
    void aNegativePopulationIsRefused() {
        assertThatThrownBy(() -> coverage("-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAnyReportItIsNoDataEvenWhenThePopulationIsUnknown() {
        assertThat(asOf(4, coverage(null), stated()).completeness()).isEqualTo(Completeness.NO_DATA);
    }

    @Test
    void aPairBringsItsOwnPopulationAndDepartmentsAreWeighted() {
        Inputs inputs = new Inputs.Stated(List.of(
                series("a", Frequency.EVENT, ratio("2023-02", "1", "10"), ratio("2023-06", "9", "10")),
                series("b", Frequency.EVENT, ratio("2023-03", "1", "30"))));

        Compliance june = asOf(6, coverage(null), inputs);
        assertThat(june.numerator()).hasToString("10");
        assertThat(june.denominator()).hasToString("40");
        assertThat(june.actual()).hasToString("25");
        assertThat(asOf(3, coverage("7"), inputs).actual()).hasToString("5");
    }

    @Test
    void countsAndPairsDoNotGoTogether() {
        Inputs inputs = new Inputs.Stated(List.of(
                series("a", Frequency.EVENT, ratio("2023-02", "1", "10")),
                series("b", Frequency.EVENT, cumulative("2023-03", "1"))));

        assertThat(asOf(2, coverage("10"), inputs).actual()).hasToString("10");
        assertThat(asOf(3, coverage("10"), inputs).reason()).isEqualTo(Reason.UNFIT_VALUES);
    }

    @Test
    void measuredStocksOfTheDoneAndOfAllGiveTheShareToo() {
        Inputs inputs = new Inputs.Quotient(
                List.of(
                        series("done", Frequency.QUARTER, level("2023-Q1", "4"), level("2023-Q2", "6")),
                        series("all", Frequency.YEAR, level("2023-01", "8"))),
                operand("done"),
                operand("all"));

        assertThat(asOf(6, coverage(null), inputs).actual()).hasToString("75");
    }
}
