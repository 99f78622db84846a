package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.coverage;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.floor;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.items;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.levelCap;
import static cn.jieshui.indicator.calculation.Given.monthly;
import static cn.jieshui.indicator.calculation.Given.numbers;
import static cn.jieshui.indicator.calculation.Given.operand;
import static cn.jieshui.indicator.calculation.Given.ratio;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    @Test
    void itGoesOnByThePaceAndSaysWhatItRestsOn() {
        Compliance march = asOf(3, floor("12"), months("1 2 1"));

        assertThat(march.forecast()).isEqualTo(new Forecast(new BigDecimal("16"), PaceKind.LINEAR, 3));
        assertThat(asOf(7, floor("12"), months("1 1 1 1 1 1 1")).forecast().amount())
                .hasToString("12");
        assertThat(asOf(7, floor("12"), months("1 1 1 1 1 1 2")).forecast().amount())
                .hasToString("13.714286");
    }

    @Test
    void itFollowsTheCurve() {
        Pace season = Pace.curve(numbers("0 0 0.1 0.2 0.4 0.6 0.8 0.9 1 1 1 1"));

        assertThat(asOf(4, floor("12").withPace(season), months("0 0 1 1")).forecast())
                .isEqualTo(new Forecast(new BigDecimal("10"), PaceKind.CURVE, 4));
    }

    @Test
    void itRestsOnThreePeriodsAtLeast() {
        assertThat(asOf(2, floor("12"), months("1 2")).forecast()).isNull();
        assertThat(asOf(12, floor("12"), stated(cumulative("2023-03", "1"), cumulative("2023-06", "2")))
                        .forecast())
                .isNull();
        assertThat(asOf(3, floor("12"), months("1 2 3")).forecast().periods()).isEqualTo(3);
    }

    @Test
    void aMissingMonthIsMadeUpForInTheForecastAlone() {
        Inputs inputs = Given.due(
                Frequency.MONTH, increment("2023-01", "1"), increment("2023-02", "1"), increment("2023-04", "1"));
        Compliance may = asOf(5, floor("12"), inputs);

        assertThat(may.actual()).hasToString("3");
        assertThat(may.forecast().amount()).hasToString("12");
    }

    @Test
    void whatIsReportedAsItHappensDidNotHappenInBetween() {
        Inputs inputs = stated(
                items("2023-01", "A@2023-01-05"), items("2023-02", "B@2023-02-05"), items("2023-04", "C@2023-04-05"));
        IndicatorRule rule = rule(FoldMethod.ITEMS, TargetComparator.AT_LEAST, "5");

        assertThat(asOf(6, rule, inputs).forecast().amount()).hasToString("6");
    }

    @Test
    void eachOperandIsProjectedByTheMonthsItCovers() {
        Inputs inputs =
                new Inputs.Amount(List.of(monthly("a", "1 1 1 1"), monthly("b", "2 2 2")), operands -> operands.get("a")
                        .add(operands.get("b")));

        assertThat(asOf(4, floor("12"), inputs).forecast().amount()).hasToString("36");
    }

    @Test
    void aCoverageEndsAtAHundredPercent() {
        assertThat(asOf(3, coverage("10"), months("2 1 0")).forecast().amount()).hasToString("100");
        assertThat(asOf(3, coverage("40"), months("2 1 0")).forecast().amount()).hasToString("30");
    }

    @Test
    void aShareThatBringsItsOwnPopulationIsProjectedToo() {
        Inputs inputs = stated(ratio("2023-01", "1", "40"), ratio("2023-02", "2", "40"), ratio("2023-03", "4", "40"));

        assertThat(asOf(3, coverage(null), inputs).forecast().amount()).hasToString("40");
    }

    @Test
    void levelsAndYearEndPaceHaveNone() {
        Inputs levels = stated(level("2023-01", "1"), level("2023-02", "1"), level("2023-03", "1"));

        assertThat(asOf(3, levelCap("9"), levels).forecast()).isNull();
        assertThat(asOf(11, floor("12").withPace(Pace.YEAR_END), months("1 1 1"))
                        .forecast())
                .isNull();
    }

    @Test
    void nothingIsForeseenFromMonthsInWhichNothingIsDue() {
        Pace autumn = Pace.curve(numbers("0 0 0 0 0 0 0 0 0 0 0.5 1"));

        assertThat(asOf(3, floor("12").withPace(autumn), months("1 1 1")).forecast())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"1 1 1, ", "1 1 1.2, 2023-12", "1.2 1.2 1.2, 2023-11", "3 3 3, 2023-05", "3 3 5.9, 2023-04"})
    void aCapIsExceededInTheFirstMonthWhoseShareOfTheForecastIsAboveIt(String amounts, String month) {
        Compliance march = asOf(3, cap("12"), months(amounts));

        assertThat(march.capExceededIn() == null ? null : march.capExceededIn().toString())
                .isEqualTo(month);
    }

    @Test
    void theMonthForeseenIsAlwaysALaterOne() {
        Compliance june = asOf(6, cap("12"), months("4 4 3.9"));

        assertThat(june.actual()).hasToString("11.9");
        assertThat(june.forecast().amount()).hasToString("47.6");
        assertThat(june.capExceededIn()).hasToString("2023-07");
    }

    @Test
    void theMonthInWhichItWasExceededStays() {
        List<Compliance> year = YearToDate.of(cap("12"), months("3 3 5.9 1 1"));

        assertThat(year.get(2).capExceededIn()).hasToString("2023-04");
        assertThat(year.subList(3, 12))
                .allSatisfy(result -> assertThat(result.capExceededIn()).hasToString("2023-04"));
    }

    @Test
    void aFloorIsNeverExceeded() {
        assertThat(asOf(3, floor("12"), months("9 9 9")).capExceededIn()).isNull();
        assertThat(asOf(3, floor("12"), new Inputs.Amount(List.of(monthly("a", "9 9 9")), operand("a")))
                        .capExceededIn())
                .isNull();
    }

    private static Inputs months(String amounts) {
        return new Inputs.Stated(List.of(monthly("due", amounts)));
    }
}
