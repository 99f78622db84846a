package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.asOf;
import static cn.jieshui.indicator.calculation.Given.cap;
import static cn.jieshui.indicator.calculation.Given.due;
import static cn.jieshui.indicator.calculation.Given.floor;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.levelFloor;
import static cn.jieshui.indicator.calculation.Given.stated;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is judged once a year (年度测算) is GREY before December. */
class OnceAYearTest {

    @Test
    void aLevelIsShownButNotJudgedBeforeDecember() {
        IndicatorRule rule = levelFloor("50").onceAYear();

        Compliance june = asOf(6, rule, stated(level("2023-06", "51")));
        assertThat(june.actual()).hasToString("51");
        assertThat(june.light()).isEqualTo(Light.GREY);
        assertThat(june.met()).isEqualTo(Met.OPEN);
        assertThat(june.reason()).isEqualTo(Reason.MEASURED_ONCE_A_YEAR);
        Compliance december = asOf(12, rule, stated(level("2023-06", "51")));
        assertThat(december.light()).isEqualTo(Light.GREEN);
        assertThat(december.met()).isEqualTo(Met.YES);
    }

    @Test
    void aFloorIsNeverRedInMarch() {
        IndicatorRule rule = floor("12").withPace(Pace.YEAR_END).onceAYear();

        assertThat(asOf(3, rule, stated(increment("2023-03", "0.1"))).light()).isEqualTo(Light.GREY);
        assertThat(asOf(12, rule, stated(increment("2023-03", "0.1"))).light()).isEqualTo(Light.RED);
    }

    @Test
    void aCapThatIsExceededIsRedAtOnce() {
        IndicatorRule rule = cap("12").withPace(Pace.YEAR_END).onceAYear();

        Compliance june = asOf(6, rule, stated(increment("2023-06", "12.1")));

        assertThat(june.light()).isEqualTo(Light.RED);
        assertThat(june.met()).isEqualTo(Met.NO);
    }

    @Test
    void aSumThatIsMeasuredOnceAYearSaysSoWhileItIsNot() {
        assertThat(asOf(3, floor("12"), due(Frequency.YEAR)).reason()).isEqualTo(Reason.MEASURED_ONCE_A_YEAR);
        assertThat(asOf(12, floor("12"), due(Frequency.YEAR)).reason()).isNull();
    }
}
