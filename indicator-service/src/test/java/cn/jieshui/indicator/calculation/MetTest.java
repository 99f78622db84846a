package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.coverage;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.due;
import static cn.jieshui.indicator.calculation.Given.floor;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.levelCap;
import static cn.jieshui.indicator.calculation.Given.levelFloor;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict beside the light. */
class MetTest {

    @ParameterizedTest
    @CsvSource({"06, 9.9999, OPEN", "06, 10, YES", "11, 9.9999, OPEN", "12, 9.9999, NO", "12, 10, YES", "12, 10.1, YES"
    })
    void aFloorIsMetAsSoonAsItIsReachedAndMissedInDecember(String month, String actual, Met met) {
        assertThat(met(floor("10"), month, cumulative("2023-" + month, actual))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"01, 0, OPEN", "11, 12, OPEN", "11, 12.0001, NO", "03, 12.0001, NO", "12, 12, YES", "12, 12.0001, NO"})
    void aCapIsMetInDecemberOnlyButLostWhenItIsExceeded(String month, String actual, Met met) {
        assertThat(met(cap("12"), month, cumulative("2023-" + month, actual))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"06, 9, OPEN", "06, 12, OPEN", "12, 9, YES", "12, 9.0001, NO"})
    void aLevelCapIsDecidedInDecember(String month, String actual, Met met) {
        assertThat(met(levelCap("9"), month, level("2023-" + month, actual))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"06, 91.5, YES", "06, 91.4999, OPEN", "12, 91.5, YES", "12, 91.4999, NO"})
    void aLevelFloorIsMetWhileItIsReached(String month, String actual, Met met) {
        assertThat(met(levelFloor("91.5"), month, level("2023-" + month, actual)))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"12, 39, NO", "12, 40, YES", "11, 40, YES", "11, 39, OPEN"})
    void aCoverageIsMetAtAHundredPercent(String month, String actual, Met met) {
        assertThat(met(coverage("40"), month, cumulative("2023-" + month, actual)))
                .isEqualTo(met);
    }

    @Test
    void aCapWithAMissingPeriodIsNotMetInDecemberForWhatWasNotReportedMayHaveBeenUsed() {
        assertThat(asOf(12, cap("12"), due(Frequency.QUARTER, increment("2023-Q1", "3"), increment("2023-Q4", "3")))
                        .met())
                .isEqualTo(Met.OPEN);
        assertThat(asOf(12, cap("12"), due(Frequency.QUARTER, increment("2023-Q1", "3"), increment("2023-Q4", "10")))
                        .met())
                .isEqualTo(Met.NO);
    }

    @Test
    void aFloorWithAMissingPeriodIsMissedInDecemberForWhatWasNotReportedDoesNotCount() {
        assertThat(asOf(12, floor("12"), due(Frequency.QUARTER, increment("2023-Q1", "3")))
                        .met())
                .isEqualTo(Met.NO);
    }

    @Test
    void withoutAValueItIsOpenInDecemberToo() {
        assertThat(asOf(12, floor("12"), stated()).met()).isEqualTo(Met.OPEN);
        assertThat(asOf(12, coverage(null), stated(cumulative("2023-12", "3"))).met())
                .isEqualTo(Met.OPEN);
    }

    private static Met met(IndicatorRule rule, String month, Value value) {
        return asOf(Integer.parseInt(month), rule, stated(value)).met();
    }
}
