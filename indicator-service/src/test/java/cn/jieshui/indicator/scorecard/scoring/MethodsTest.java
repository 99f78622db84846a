package cn.jieshui.indicator.scorecard.scoring;

import static cn.jieshui.indicator.scorecard.scoring.Sample.indicator;
import static cn.jieshui.indicator.scorecard.scoring.Sample.item;
import static cn.jieshui.indicator.scorecard.scoring.Sample.met;
import static cn.jieshui.indicator.scorecard.scoring.Sample.partial;
import static cn.jieshui.indicator.scorecard.scoring.Sample.share;
import static cn.jieshui.indicator.scorecard.scoring.Sample.strive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 40 points by each method; the item and its steps and deductions stand in {@link Sample}. */
class MethodsTest {

    private static final boolean YEAR_END = true;

    /** Shares of what is due, with a space between indicators; 1 is GREEN, all else YELLOW. */
    @ParameterizedTest
    @CsvSource({
        "ALL_OR_NOTHING, 1 1 1, 40",
        "ALL_OR_NOTHING, 1 0.99 1, 0",
        "ALL_OR_NOTHING, 0, 0",
        "PROPORTIONAL, 1 1, 40",
        "PROPORTIONAL, 1 0.5, 30",
        "PROPORTIONAL, 0 0, 0",
        "PROPORTIONAL, 1 1 0, 26.666667",
        "PROPORTIONAL, 2/3, 26.666667",
        "STEP, 1 1, 40",
        "STEP, 0.95, 40",
        "STEP, 0.9499999, 30",
        "STEP, 0.8, 30",
        "STEP, 0.7999999, 20",
        "STEP, 1 0.2, 20",
        "STEP, 0.5999999, 0",
    })
    void sharesGivePoints(Method method, String shares, String points) {
        List<Judged> indicators = new ArrayList<>();
        for (String share : shares.split(" ", -1)) {
            Judged judged = indicator("p-T" + indicators.size(), share.equals("1") ? Light.GREEN : Light.YELLOW);
            indicators.add(share(share, judged));
        }

        assertThat(ItemRule.score(item(method), indicators, false).earned().rounded())
                .isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, OPEN, COMPLETE, 40, REACHED",
        "YELLOW, OPEN, COMPLETE, 35, YELLOW",
        "RED, OPEN, COMPLETE, 25, RED",
        "RED, NO, COMPLETE, 17, RED NOT_MET",
        "GREEN, OPEN, PARTIAL, 37.5, MISSING_PERIODS",
        "YELLOW, OPEN, PARTIAL, 32.5, YELLOW MISSING_PERIODS",
        "GREY, OPEN, COMPLETE, 25, NOTHING_TO_SHOW",
    })
    void deductionsAreTakenForEachConditionThatHolds(
            Light light, Met met, String completeness, String points, String causes) {
        Judged judged = met(met, indicator("p-T1", light));
        ItemScore score = ItemRule.score(
                item(Method.DEDUCTION), List.of(completeness.equals("PARTIAL") ? partial(judged) : judged), YEAR_END);

        assertThat(score.earned().rounded()).isEqualByComparingTo(points);
        assertThat(score.lines().stream().map(line -> line.reason().name())).containsExactly(causes.split(" ", -1));
    }

    @Test
    void deductionsStopAtZeroAndTheLastOneTakesWhatIsLeft() {
        List<Judged> red = List.of(
                indicator("p-T1", Light.RED),
                indicator("p-T2", Light.RED),
                indicator("p-T3", Light.RED),
                indicator("p-T4", Light.RED));

        ItemScore score = ItemRule.score(item(Method.DEDUCTION), red, false);

        assertThat(score.earned().rounded()).isEqualByComparingTo("0");
        assertThat(score.lines().stream().map(line -> line.lost().rounded().toPlainString()))
                .containsExactly("15", "15", "10", "0");
    }

    @Test
    void whatIsLostFallsOnEachByWhatItLacks() {
        List<Judged> indicators = List.of(
                indicator("p-T1", Light.GREEN),
                share("0.5", indicator("p-T2", Light.YELLOW)),
                indicator("p-T3", Light.RED),
                met(Met.YES, indicator("p-T4", Light.YELLOW)));

        List<Line> lines =
                ItemRule.score(item(Method.PROPORTIONAL), indicators, false).lines();

        assertThat(lines.stream().map(line -> line.lost().rounded().toPlainString()))
                .containsExactly("0", "5", "10", "0");
        assertThat(lines.stream().map(Line::reason))
                .containsExactly(Cause.REACHED, Cause.BEHIND, Cause.BEHIND, Cause.REACHED);
    }

    @Test
    void whatIsStrivenForIsShownAndCostsNothing() {
        List<Judged> indicators =
                List.of(indicator("p-T1", Light.GREEN), strive(met(Met.NO, indicator("p-T2", Light.RED))));

        for (Method method : Method.values()) {
            ItemScore score = ItemRule.score(item(method), indicators, YEAR_END);

            assertThat(score.earned().rounded()).as(method.name()).isEqualByComparingTo("40");
            assertThat(score.lines().get(1).reason()).isEqualTo(Cause.STRIVE_NEVER_COSTS);
        }
    }

    @Test
    void whatIsGreyIsNotJudgedBeforeTheYearIsOverAndMissedThen() {
        List<Judged> indicators = List.of(indicator("p-T1", Light.GREEN), indicator("p-T2", Light.GREY));

        ItemScore june = ItemRule.score(item(Method.PROPORTIONAL), indicators, false);
        ItemScore december = ItemRule.score(item(Method.PROPORTIONAL), indicators, YEAR_END);

        assertThat(june.earned().rounded()).isEqualByComparingTo("40");
        assertThat(june.lines().get(1).reason()).isEqualTo(Cause.NOT_JUDGED_YET);
        assertThat(december.earned().rounded()).isEqualByComparingTo("20");
        assertThat(december.lines().get(1).reason()).isEqualTo(Cause.NOTHING_TO_SHOW);
    }
}
