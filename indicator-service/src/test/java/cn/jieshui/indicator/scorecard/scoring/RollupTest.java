package cn.jieshui.indicator.scorecard.scoring;

import static cn.jieshui.indicator.scorecard.scoring.Sample.indicator;
import static cn.jieshui.indicator.scorecard.scoring.Sample.sameAs;
import static cn.jieshui.indicator.scorecard.scoring.Sample.strive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RollupTest {

    @Test
    void everyNumberNamesItsIndicatorsInThePlansOrder() {
        Tally tally = Rollup.of(
                        List.of(indicator("b", Light.GREEN), indicator("a", Light.GREEN), indicator("c", Light.GREY)))
                .binding();

        assertThat(tally.indicators()).containsExactly("b", "a", "c");
        assertThat(tally.lights())
                .isEqualTo(Map.of(
                        Light.GREEN,
                        List.of("b", "a"),
                        Light.YELLOW,
                        List.of(),
                        Light.RED,
                        List.of(),
                        Light.GREY,
                        List.of("c")));
        assertThat(tally.met())
                .isEqualTo(Map.of(Met.YES, List.of(), Met.NO, List.of(), Met.OPEN, List.of("b", "a", "c")));
        assertThat(tally.completeness().get(Completeness.NO_DATA)).containsExactly("c");
    }

    @Test
    void aGoalAndTheDeliverableThatSaysTheSameCountOnce() {
        Rollup rollup = Rollup.of(List.of(
                indicator("G6", Light.RED),
                sameAs("G6", indicator("T14-D1", Light.RED)),
                indicator("T14-D2", Light.GREEN)));

        assertThat(rollup.binding().indicators()).containsExactly("G6", "T14-D2");
    }

    @Test
    void whatIsStrivenForStandsApart() {
        Rollup rollup = Rollup.of(List.of(indicator("a", Light.GREEN), strive(indicator("b", Light.RED))));

        assertThat(rollup.binding().indicators()).containsExactly("a");
        assertThat(rollup.binding().lights().get(Light.RED)).isEmpty();
        assertThat(rollup.strive().lights().get(Light.RED)).containsExactly("b");
    }

    @Test
    void ofTwoThatAreTheSameTheBindingOneCounts() {
        Rollup rollup =
                Rollup.of(List.of(strive(indicator("G6", Light.RED)), sameAs("G6", indicator("T14-D1", Light.GREEN))));

        assertThat(rollup.binding().indicators()).containsExactly("T14-D1");
        assertThat(rollup.strive().indicators()).isEmpty();
    }
}
