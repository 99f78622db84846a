package cn.jieshui.indicator.scorecard.scoring;

import static cn.jieshui.indicator.scorecard.scoring.Sample.indicator;
import static cn.jieshui.indicator.scorecard.scoring.Sample.item;
import static cn.jieshui.indicator.scorecard.scoring.Sample.met;
import static cn.jieshui.indicator.scorecard.scoring.Sample.partial;
import static cn.jieshui.indicator.scorecard.scoring.Sample.share;
import static cn.jieshui.indicator.scorecard.scoring.Sample.strive;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.indicator.calculation.Fraction;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoringPropertyTest {

    @Property(tries = 300)
    void whatIsLostAddsUpToWhatIsLacking(
            @ForAll Method method, @ForAll("someIndicators") List<Judged> indicators, @ForAll boolean yearEnd) {
        ItemScore score = ItemRule.score(item(method), indicators, yearEnd);

        Fraction lost = score.lines().stream().map(Line::lost).reduce(Fraction.ZERO, Fraction::plus);
        Fraction all = score.applies() ? Fraction.of(item(method).points()) : Fraction.ZERO;
        assertThat(score.earned().plus(lost)).isEqualByComparingTo(all);
        assertThat(score.earned()).isBetween(Fraction.ZERO, all);
        assertThat(score.lines()).allMatch(line -> line.lost().compareTo(Fraction.ZERO) >= 0);
    }

    @Property(tries = 300)
    void whatIsStrivenForNeverChangesWhatIsEarned(
            @ForAll Method method,
            @ForAll("someIndicators") List<Judged> indicators,
            @ForAll("someIndicators") List<Judged> others,
            @ForAll boolean yearEnd) {
        List<Judged> more = new ArrayList<>(indicators);
        others.forEach(each -> more.add(strive(each)));

        ItemScore alone = ItemRule.score(item(method), indicators, yearEnd);
        ItemScore together = ItemRule.score(item(method), more, yearEnd);

        assertThat(together.earned()).isEqualByComparingTo(alone.earned());
        assertThat(together.applies()).isEqualTo(alone.applies());
    }

    @Property(tries = 300)
    void theOrderNeverMatters(@ForAll Method method, @ForAll("someIndicators") List<Judged> indicators) {
        List<Judged> turned = new ArrayList<>(indicators);
        Collections.reverse(turned);

        assertThat(ItemRule.score(item(method), turned, true).earned())
                .isEqualByComparingTo(
                        ItemRule.score(item(method), indicators, true).earned());
    }

    @Property(tries = 300)
    void reachingOneMoreNeverCosts(@ForAll Method method, @ForAll("someIndicators") List<Judged> indicators) {
        List<Judged> better = new ArrayList<>(indicators);
        if (!better.isEmpty()) {
            Judged first = better.get(0);
            better.set(0, first.isBinding() ? indicator(first.id(), Light.GREEN) : first);
        }

        assertThat(ItemRule.score(item(method), better, true).earned())
                .isGreaterThanOrEqualTo(
                        ItemRule.score(item(method), indicators, true).earned());
    }

    @Provide
    Arbitrary<List<Judged>> someIndicators() {
        Arbitrary<String> shares = Combinators.combine(
                        Arbitraries.integers().between(0, 97),
                        Arbitraries.integers().between(97, 300))
                .as((reached, due) -> reached + "/" + due);
        return Combinators.combine(
                        Arbitraries.of(Light.class),
                        Arbitraries.of(Met.class),
                        shares,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 9))
                .as(ScoringPropertyTest::one)
                .list()
                .ofMaxSize(6);
    }

    private static Judged one(Light light, Met met, String share, boolean partial, int kind) {
        Judged plain = indicator("p-T" + light + share, light);
        Judged judged = met(met, light == Light.GREY ? plain : share(share, plain));
        Judged whole = partial && light != Light.GREY ? partial(judged) : judged;
        return kind == 0 ? strive(whole) : whole;
    }
}
