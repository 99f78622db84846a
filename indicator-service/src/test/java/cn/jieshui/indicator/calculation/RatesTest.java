package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.due;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.levelCap;
import static cn.jieshui.indicator.calculation.Given.ratio;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.series;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LATEST, LATEST_RATIO and RATIO_OF_SUMS of stated rates. */
class RatesTest {

    private static final IndicatorRule LATEST = levelCap("9");
    private static final IndicatorRule LATEST_RATIO =
            rule(FoldMethod.LATEST_RATIO, TargetComparator.AT_MOST, "9", TargetUnit.PERCENT);
    private static final IndicatorRule RATIO_OF_SUMS =
            rule(FoldMethod.RATIO_OF_SUMS, TargetComparator.AT_MOST, "9", TargetUnit.PERCENT);

    @Test
    void theNewestLevelIsCarriedForwardAndGoesStaleWhenADuePeriodIsMissing() {
        Inputs inputs = due(Frequency.MONTH, level("2023-01", "8"), level("2023-03", "9.5"));
        List<Compliance> year = YearToDate.of(LATEST, inputs);

        assertThat(year.subList(0, 4))
                .extracting(result -> result.actual() + " " + result.valueAsOf() + " " + result.stale())
                .containsExactly("8 2023-01 false", "8 2023-01 true", "9.5 2023-03 false", "9.5 2023-03 true");
        assertThat(year.get(3).light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void theNewestValueOfAllDepartmentsIsTakenAndTheFirstOfTwoEquallyNewOnes() {
        Inputs inputs = new Inputs.Stated(List.of(
                series("lead", Frequency.EVENT, level("2023-02", "7")),
                series("other", Frequency.EVENT, level("2023-02", "8"), level("2023-03", "6"))));

        assertThat(asOf(2, LATEST, inputs).actual()).hasToString("7");
        assertThat(asOf(3, LATEST, inputs).actual()).hasToString("6");
    }

    @Test
    void aRateInTwoPartsIsTakenWithItsParts() {
        Compliance result = asOf(2, LATEST, stated(level("2023-01", "8"), ratio("2023-02", "92", "1000")));

        assertThat(result.actual()).hasToString("9.2");
        assertThat(result.numerator()).hasToString("92");
        assertThat(result.denominator()).hasToString("1000");
    }

    @Test
    void aLatestRatioWeighsTheNewestPairsOfItsSeries() {
        Inputs inputs = new Inputs.Stated(List.of(
                series("large", Frequency.EVENT, ratio("2023-01", "1", "10"), ratio("2023-02", "50", "1000")),
                series("small", Frequency.EVENT, ratio("2023-01", "5", "10"))));

        assertThat(asOf(1, LATEST_RATIO, inputs).actual()).hasToString("30");
        assertThat(asOf(2, LATEST_RATIO, inputs).numerator()).hasToString("55");
        assertThat(asOf(2, LATEST_RATIO, inputs).denominator()).hasToString("1010");
    }

    @Test
    void aRatioOfSumsIsNeverAMeanOfRatios() {
        Compliance result = asOf(2, RATIO_OF_SUMS, stated(ratio("2023-01", "1", "10"), ratio("2023-02", "80", "990")));

        assertThat(result.actual()).hasToString("8.1");
        assertThat(result.numerator()).hasToString("81");
        assertThat(result.denominator()).hasToString("1000");
        assertThat(result.light()).isEqualTo(Light.GREEN);
    }

    @Test
    void aRateStatedWithoutPartsHoldsUntilANewerPairComes() {
        Inputs inputs = stated(ratio("2023-01", "10", "100"), level("2023-02", "9.2"), ratio("2023-03", "5", "100"));

        assertThat(asOf(1, RATIO_OF_SUMS, inputs).actual()).hasToString("10");
        assertThat(asOf(2, RATIO_OF_SUMS, inputs).actual()).hasToString("9.2");
        assertThat(asOf(2, RATIO_OF_SUMS, inputs).denominator()).isNull();
        assertThat(asOf(3, RATIO_OF_SUMS, inputs).actual()).hasToString("7.5");
    }

    @ParameterizedTest
    @CsvSource({"LATEST", "LATEST_RATIO", "RATIO_OF_SUMS"})
    void aZeroDenominatorIsNotComputableAndNotZeroPercent(FoldMethod method) {
        IndicatorRule rule = rule(method, TargetComparator.AT_MOST, "9", TargetUnit.PERCENT);

        Compliance result = asOf(1, rule, stated(ratio("2023-01", "0", "0")));

        assertThat(result.completeness()).isEqualTo(Completeness.NOT_COMPUTABLE);
        assertThat(result.reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
        assertThat(result.actual()).isNull();
        assertThat(result.light()).isEqualTo(Light.GREY);
    }

    @Test
    void aMonthOfZeroDoesNoHarmInASum() {
        assertThat(asOf(2, RATIO_OF_SUMS, stated(ratio("2023-01", "0", "0"), ratio("2023-02", "1", "20")))
                        .actual())
                .hasToString("5");
    }

    @Test
    void theLimitIsComparedBeforeItIsRounded() {
        Compliance result = asOf(1, RATIO_OF_SUMS, stated(ratio("2023-01", "9000000001", "100000000000")));

        assertThat(result.actual()).hasToString("9");
        assertThat(result.light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void aQuantityIsNoRate() {
        assertThat(asOf(1, LATEST, stated(increment("2023-01", "8"))).reason()).isEqualTo(Reason.UNFIT_VALUES);
    }

    @Test
    void aCoefficientThatIsMeasuredOnceAYearIsGreyUntilThen() {
        IndicatorRule rule = rule(FoldMethod.LATEST_RATIO, TargetComparator.AT_LEAST, "0.5118", TargetUnit.RATIO)
                .withPace(Pace.YEAR_END);
        List<Compliance> year = YearToDate.of(rule, due(Frequency.YEAR, ratio("2023", "5118", "10000")));

        assertThat(year.subList(0, 11)).allSatisfy(result -> {
            assertThat(result.light()).isEqualTo(Light.GREY);
            assertThat(result.reason()).isEqualTo(Reason.MEASURED_ONCE_A_YEAR);
            assertThat(result.missing()).isEmpty();
        });
        assertThat(year.get(11).light()).isEqualTo(Light.GREEN);
        assertThat(year.get(11).actual()).hasToString("0.5118");
        assertThat(year.get(11).reason()).isNull();
    }
}
