package cn.jieshui.indicator.scorecard.scoring;

import static cn.jieshui.indicator.scorecard.scoring.Sample.indicator;
import static cn.jieshui.indicator.scorecard.scoring.Sample.item;
import static cn.jieshui.indicator.scorecard.scoring.Sample.led;
import static cn.jieshui.indicator.scorecard.scoring.Sample.met;
import static cn.jieshui.indicator.scorecard.scoring.Sample.sameAs;
import static cn.jieshui.indicator.scorecard.scoring.Sample.scheme;
import static cn.jieshui.indicator.scorecard.scoring.Sample.share;
import static cn.jieshui.indicator.scorecard.scoring.Sample.stretched;
import static cn.jieshui.indicator.scorecard.scoring.Sample.strive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.indicator.calculation.Fraction;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    @ParameterizedTest
    @CsvSource({
        "120, 优秀",
        "90, 优秀",
        "89.999999999, 良好",
        "80, 良好",
        "79.999999999, 合格",
        "60, 合格",
        "59.999999999, 不合格",
        "0, 不合格",
    })
    void theLowerLimitOfABandBelongsToIt(String points, String grade) {
        assertThat(scheme(item(Method.STEP)).grade(Fraction.of(new BigDecimal(points))))
                .isEqualTo(grade);
    }

    @Test
    void aGradeIsNotGivenForWhatOnlyRoundsToItsLimit() {
        Fraction almost = new Fraction(new BigDecimal("269999999999999"), new BigDecimal("3000000000000"));

        assertThat(almost.rounded()).isEqualByComparingTo("90");
        assertThat(scheme(item(Method.STEP)).grade(almost)).isEqualTo("良好");
    }

    @Test
    void anItemWithoutAnythingToJudgeCountsNeitherWay() {
        Item elsewhere = new Item(
                "other",
                "其他",
                new BigDecimal(60),
                Method.ALL_OR_NOTHING,
                new Selection(Role.LEAD, "C2", List.of()),
                List.of(),
                List.of());
        Score score =
                score(scheme(item(Method.PROPORTIONAL), elsewhere), share("0.9", indicator("p-T1", Light.YELLOW)));

        assertThat(score.possible()).isEqualByComparingTo("40");
        assertThat(score.earned().rounded()).isEqualByComparingTo("36");
        assertThat(score.points().rounded()).isEqualByComparingTo("90");
        assertThat(score.grade()).isEqualTo("优秀");
        assertThat(score.items().get(1).applies()).isFalse();
    }

    @Test
    void withoutAnythingToJudgeThereIsNoScore() {
        Score score = score(scheme(item(Method.PROPORTIONAL)), indicator("p-T1", Light.GREY));

        assertThat(score.points()).isNull();
        assertThat(score.grade()).isNull();
    }

    @Test
    void aVetoCapsTheGradeAndLeavesThePoints() {
        Veto veto = new Veto("cap", "超总量", led(), Condition.RED, "不合格");
        Scheme vetoing = with(scheme(item(Method.STEP)), List.of(), List.of(veto));
        Judged cap = indicator("p-T2", Light.RED);

        Score score = score(vetoing, share("0.97", indicator("p-T1", Light.YELLOW)), share("0.97", cap));

        assertThat(score.points().rounded()).isEqualByComparingTo("100");
        assertThat(score.grade()).isEqualTo("不合格");
        assertThat(score.vetoes()).containsExactly(new FoundVeto(veto, List.of("p-T2")));
        assertThat(score(vetoing, strive(cap), indicator("p-T1", Light.GREEN)).grade())
                .isEqualTo("优秀");
    }

    @Test
    void aVetoNeverLiftsAGrade() {
        Veto mild = new Veto("mild", "提醒", led(), Condition.RED, "良好");
        Scheme vetoing = with(scheme(item(Method.PROPORTIONAL)), List.of(), List.of(mild));

        assertThat(score(vetoing, indicator("p-T1", Light.RED)).grade()).isEqualTo("不合格");
    }

    @Test
    void aBonusIsGivenForEachUpToItsLimitAndAlsoForWhatIsStrivenFor() {
        Bonus reached = new Bonus("met", "达标", new BigDecimal(2), new BigDecimal(5), led(), Aim.TARGET);
        Bonus beyond = new Bonus("beyond", "力争", new BigDecimal(1), new BigDecimal(5), led(), Aim.STRETCH);
        Scheme giving = with(scheme(item(Method.PROPORTIONAL)), List.of(reached, beyond), List.of());

        Score score = score(
                giving,
                stretched(indicator("p-T1", Light.GREEN)),
                met(Met.YES, indicator("p-T2", Light.GREEN)),
                strive(met(Met.YES, indicator("p-T3", Light.GREEN))),
                indicator("p-T4", Light.GREEN));

        assertThat(score.bonuses())
                .extracting(BonusScore::indicators)
                .containsExactly(List.of("p-T1", "p-T2", "p-T3"), List.of("p-T1"));
        assertThat(score.bonus()).isEqualByComparingTo("6");
        assertThat(score.points().rounded()).isEqualByComparingTo("106");
    }

    @Test
    void anItemLooksAtWhatItsSelectionNames() {
        Judged goal = indicator("p-G6", Light.GREEN);
        Judged again = sameAs("p-G6", indicator("p-T14-D1", Light.GREEN));
        List<Judged> all = List.of(goal, again, indicator("p-T9-D2", Light.GREEN));

        assertThat(ids(new Selection(Role.LEAD, null, List.of("G6")), all)).containsExactly("p-G6");
        assertThat(ids(new Selection(Role.LEAD, null, List.of("T14-D1")), all)).containsExactly("p-T14-D1");
        assertThat(ids(new Selection(Role.LEAD, "C1", List.of()), all)).containsExactly("p-G6", "p-T9-D2");
        assertThat(ids(new Selection(Role.LEAD, "C2", List.of()), all)).isEmpty();
        assertThat(ids(new Selection(Role.SUPPORT, null, List.of()), all)).isEmpty();
    }

    private static List<String> ids(Selection selection, List<Judged> all) {
        return selection.of("p", "a", all).stream().map(Judged::id).toList();
    }

    private static Score score(Scheme scheme, Judged... indicators) {
        return new Scorer(scheme, "p", List.of(indicators), false).score("a");
    }

    private static Scheme with(Scheme of, List<Bonus> bonuses, List<Veto> vetoes) {
        return new Scheme(of.code(), of.name(), of.firstYear(), null, of.items(), bonuses, vetoes, of.bands());
    }
}
