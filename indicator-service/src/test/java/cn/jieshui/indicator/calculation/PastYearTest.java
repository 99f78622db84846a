package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.levelCap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The course of a past year is the pace of another. */
class PastYearTest {

    @Test
    void theCourseIsWhatHadComeUpByEachMonth() {
        Pace course = PastYear.pace(cap("12"), inputs("0 0 1 2 5 7 7 4 2 1 1 0"), 2022)
                .orElseThrow();

        assertThat(course.kind()).isEqualTo(PaceKind.CURVE);
        assertThat(course.share(2)).isEqualByComparingTo(Fraction.ZERO);
        assertThat(course.share(5)).isEqualByComparingTo(Fraction.of(8, 30));
        assertThat(course.share(12)).isEqualByComparingTo(Fraction.ONE);
    }

    @Test
    void aYearWithAHoleHasNoCourse() {
        assertThat(PastYear.pace(cap("12"), inputs("1 1 1 1 1 1 1 1 1 1 1"), 2022))
                .isEmpty();
        assertThat(PastYear.pace(cap("12"), inputs("1 1 1 1 1 1 1 1 1 1 1 1"), 2021))
                .isEmpty();
    }

    @Test
    void aYearInWhichNothingCameUpOrSomethingFellHasNoCourse() {
        assertThat(PastYear.pace(cap("12"), inputs("0 0 0 0 0 0 0 0 0 0 0 0"), 2022))
                .isEmpty();
        assertThat(PastYear.pace(cap("12"), inputs("9 -1 1 1 1 1 1 1 1 1 1 1"), 2022))
                .isEmpty();
    }

    @Test
    void whatDoesNotAddUpHasNoCourse() {
        assertThat(PastYear.pace(levelCap("12"), inputs("1 1 1 1 1 1 1 1 1 1 1 1"), 2022))
                .isEmpty();
    }

    private static Inputs inputs(String amounts) {
        List<Value> values = new ArrayList<>();
        for (String amount : amounts.split(" ", -1)) {
            values.add(increment("2022-%02d".formatted(values.size() + 1), amount));
        }
        return new Inputs.Amount(List.of(new Series("a", Frequency.MONTH, values)), Given.SUM);
    }
}
