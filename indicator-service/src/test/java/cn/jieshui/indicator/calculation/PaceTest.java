package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.cumulative;
import static cn.jieshui.indicator.calculation.Given.floor;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.levelFloor;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.numbers;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final Pace IRRIGATION = Pace.curve(numbers("0 0 0.05 0.15 0.35 0.6 0.8 0.9 0.95 1 1 1"));

    @ParameterizedTest
    @CsvSource({"1, 0.833333", "3, 2.5", "6, 5", "7, 5.833333", "12, 10"})
    void linearIsATwelfthEachMonth(int month, String due) {
        assertThat(pace(month, floor("10"))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 0.5", "6, 6", "9, 9.5", "12, 10"})
    void aCurveIsTheShareOfItsMonth(int month, String due) {
        assertThat(pace(month, floor("10").withPace(IRRIGATION))).isEqualTo(due);
    }

    @Test
    void theCurveOfAPastYearIsKeptExact() {
        Pace thirds = Pace.likeYear(numbers("1 1 0 0 0 0 0 0 0 0 0 1"));

        assertThat(thirds.share(1).compareTo(new Fraction(number("1"), number("3"))))
                .isZero();
        assertThat(asOf(2, floor("3").withPace(thirds), stated(increment("2023-02", "2")))
                        .light())
                .isEqualTo(Light.GREEN);
        assertThat(thirds.share(12).compareTo(Fraction.ONE)).isZero();
    }

    @Test
    void atYearEndPaceNothingIsDueBeforeDecember() {
        List<Compliance> year = YearToDate.of(floor("10").withPace(Pace.YEAR_END), stated(increment("2023-03", "0")));

        assertThat(year.get(10).pace()).hasToString("0");
        assertThat(year.get(10).light()).isEqualTo(Light.GREEN);
        assertThat(year.get(11).pace()).hasToString("10");
        assertThat(year.get(11).light()).isEqualTo(Light.RED);
    }

    @Test
    void aCapOfYearEndPaceMayBeUsedUpAtAnyTime() {
        IndicatorRule rule = cap("12").withPace(Pace.YEAR_END);

        assertThat(pace(2, rule)).isEqualTo("12");
        assertThat(asOf(2, rule, stated(cumulative("2023-02", "12"))).light()).isEqualTo(Light.GREEN);
        assertThat(asOf(2, rule, stated(cumulative("2023-02", "12.1"))).light()).isEqualTo(Light.RED);
    }

    @Test
    void aLevelHasNoPace() {
        assertThat(asOf(3, levelFloor("5"), stated(level("2023-03", "5"))).pace())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"5, 11, GREEN, ", "4.9, 11, GREY, NOT_YET_DUE", "1, 11, GREY, NOT_YET_DUE", "1, 12, RED, "})
    void aLevelOfYearEndPaceIsNeverRedBeforeDecember(String actual, int month, Light light, Reason reason) {
        IndicatorRule rule = levelFloor("5").withPace(Pace.YEAR_END);

        Compliance result = asOf(month, rule, stated(level("2023-06", actual)));

        assertThat(result.light()).isEqualTo(light);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 0 0 0 0 0 0 0 0 1",
                "0 0 0 0 0 0 0 0 0 0 0 0 1",
                "0 0 0 0 0 0.5 0.4 0.6 0.7 0.8 0.9 1",
                "-0.1 0 0 0 0 0 0 0 0 0 0 1",
                "0 0 0 0 0 0 0 0 0 0 0 0",
                "0 0 0 0 0 0 0 0 0 0 0 0.9",
                "0 0 0 0 0 0 0 0 0 0 1 1.1"
            })
    void aCurveThatIsNoneIsRefused(String shares) {
        assertThatThrownBy(() -> Pace.curve(numbers(shares))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyACurveHasShares() {
        assertThatThrownBy(() -> new Pace(PaceKind.LINEAR, numbers("0 0 0 0 0 0 0 0 0 0 0 1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String pace(int month, IndicatorRule rule) {
        return asOf(month, rule, stated()).pace().toPlainString();
    }
}
