package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.coverage;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.floor;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.levelCap;
import static cn.jieshui.indicator.calculation.Given.levelFloor;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.rule;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each row of the table of lights, at its limits and just beyond. */
class LightsTableTest {

    @ParameterizedTest
    @CsvSource({
        "4, GREEN",
        "3.999999999999999999999, YELLOW",
        "3.2, YELLOW",
        "3.199999999999999999999, RED",
        "0, RED",
        "-1, RED"
    })
    void aCumulativeFloorOfTwelveInApril(String actual, Light light) {
        assertThat(asOf(4, floor("12"), stated(cumulative("2023-04", actual))).light())
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"4, GREEN", "4.000000000000000000001, YELLOW", "4.4, YELLOW", "4.400000000000000000001, RED"})
    void aCumulativeCapOfTwelveInApril(String actual, Light light) {
        assertThat(asOf(4, cap("12"), stated(cumulative("2023-04", actual))).light())
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"5, GREEN", "4.999999999999999999999, YELLOW", "4.5, YELLOW", "4.499999999999999999999, RED"})
    void aLevelFloorOfFive(String actual, Light light) {
        assertThat(asOf(1, levelFloor("5"), stated(level("2023-01", actual))).light())
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"5, GREEN", "5.000000000000000000001, YELLOW", "5.5, YELLOW", "5.500000000000000000001, RED"})
    void aLevelCapOfFive(String actual, Light light) {
        assertThat(asOf(1, levelCap("5"), stated(level("2023-01", actual))).light())
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"15, GREEN", "14.999999, YELLOW", "12, YELLOW", "11.999999, RED"})
    void aCoverageOfSixtyInMarch(String actual, Light light) {
        assertThat(asOf(3, coverage("60"), stated(cumulative("2023-03", actual)))
                        .light())
                .isEqualTo(light);
    }

    @ParameterizedTest
    @EnumSource(
            value = LightRule.class,
            names = {"MILESTONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void beforeAnythingIsAcceptedEveryRowIsGrey(LightRule row) {
        IndicatorRule rule =
                switch (row) {
                    case CUMULATIVE_FLOOR -> floor("12");
                    case CUMULATIVE_CAP -> cap("12");
                    case LEVEL_FLOOR -> levelFloor("5");
                    case LEVEL_CAP -> levelCap("5");
                    default -> coverage("60");
                };

        assertThat(rule.lightRule()).isEqualTo(row);
        assertThat(YearToDate.of(rule, stated())).hasSize(12).allSatisfy(result -> assertThat(result.light())
                .isEqualTo(Light.GREY));
    }

    @Test
    void onceTheAnnualCapIsExceededItIsRedForGoodEvenWhenTheSumFallsBack() {
        List<Compliance> year =
                YearToDate.of(cap("12"), stated(cumulative("2023-05", "12.1"), cumulative("2023-12", "11")));

        assertThat(year.subList(4, 12)).allSatisfy(result -> {
            assertThat(result.light()).isEqualTo(Light.RED);
            assertThat(result.met()).isEqualTo(Met.NO);
            assertThat(result.capExceededIn()).hasToString("2023-05");
        });
    }

    @Test
    void reachingTheAnnualCapExactlyIsNotExceedingIt() {
        Compliance november = asOf(11, cap("12"), stated(cumulative("2023-11", "12")));

        assertThat(november.light()).isEqualTo(Light.YELLOW);
        assertThat(november.capExceededIn()).isNull();
    }

    @Test
    void thresholdsAreData() {
        Thresholds strict = new Thresholds(number("0.9"), number("1.05"), number("0.01"));

        assertThat(asOf(6, floor("12").withThresholds(strict), stated(cumulative("2023-06", "5.3")))
                        .light())
                .isEqualTo(Light.RED);
        assertThat(asOf(6, cap("12").withThresholds(strict), stated(cumulative("2023-06", "6.31")))
                        .light())
                .isEqualTo(Light.RED);
        assertThat(asOf(6, levelCap("9").withThresholds(strict), stated(level("2023-06", "9.1")))
                        .light())
                .isEqualTo(Light.RED);
    }

    @ParameterizedTest
    @CsvSource({
        "SUM, AT_LEAST, CUMULATIVE_FLOOR",
        "SUM, AT_MOST, CUMULATIVE_CAP",
        "ITEMS, AT_LEAST, CUMULATIVE_FLOOR",
        "ITEMS_OVER_POPULATION, COMPLETE, COVERAGE",
        "ITEMS_OVER_POPULATION, AT_LEAST, COVERAGE",
        "ITEMS_OVER_POPULATION, AT_MOST, CUMULATIVE_CAP",
        "LATEST, AT_LEAST, LEVEL_FLOOR",
        "LATEST, COMPLETE, COVERAGE",
        "LATEST_RATIO, AT_LEAST, LEVEL_FLOOR",
        "RATIO_OF_SUMS, AT_MOST, LEVEL_CAP",
        "REDUCTION, REDUCTION_AT_LEAST, LEVEL_FLOOR",
        "DONE, DONE, MILESTONE",
        "ITEMS, DONE, MILESTONE"
    })
    void methodAndComparatorDecideTheRow(FoldMethod method, TargetComparator comparator, LightRule row) {
        assertThat(rule(method, comparator, "1").lightRule()).isEqualTo(row);
    }
}
