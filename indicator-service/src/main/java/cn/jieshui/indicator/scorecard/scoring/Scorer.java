package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Fraction;
import java.math.BigDecimal;
import java.util.List;

/**
 * Scores departments by a scheme. Nothing is rounded on the way: grades compare exactly.
 *
 * @param plan id of the plan
 * @param indicators all of the plan as of a month, in its order
 * @param yearEnd whether the month is December: what is GREY then counts as missed; before, it is not judged yet
 */
public record Scorer(Scheme scheme, String plan, List<Judged> indicators, boolean yearEnd) {

    private static final BigDecimal FULL = new BigDecimal(100);

    public Score score(String department) {
        List<ItemScore> items = scheme.items().stream()
                .map(item -> ItemRule.score(item, item.of().of(plan, department, indicators), yearEnd))
                .toList();
        List<BonusScore> bonuses =
                scheme.bonuses().stream().map(bonus -> bonus(bonus, department)).toList();
        List<FoundVeto> vetoes = scheme.vetoes().stream()
                .map(veto -> veto(veto, department))
                .filter(found -> !found.indicators().isEmpty())
                .toList();
        Fraction earned = items.stream().map(ItemScore::earned).reduce(Fraction.ZERO, Fraction::plus);
        BigDecimal possible = items.stream()
                .filter(ItemScore::applies)
                .map(score -> score.item().points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bonus = bonuses.stream().map(BonusScore::earned).reduce(BigDecimal.ZERO, BigDecimal::add);
        Fraction points = possible.signum() == 0
                ? null
                : earned.times(FULL).dividedBy(possible).plus(Fraction.of(bonus));
        return new Score(department, earned, possible, bonus, points, grade(points, vetoes), items, bonuses, vetoes);
    }

    private String grade(Fraction points, List<FoundVeto> vetoes) {
        return points == null
                ? null
                : vetoes.stream().map(found -> found.veto().capsAt()).reduce(scheme.grade(points), scheme::worse);
    }

    private BonusScore bonus(Bonus bonus, String department) {
        List<String> reached = bonus.of().of(plan, department, indicators).stream()
                .filter(each -> each.reaches(bonus.aim()))
                .map(Judged::id)
                .toList();
        BigDecimal earned =
                bonus.each().multiply(BigDecimal.valueOf(reached.size())).min(bonus.atMost());
        return new BonusScore(bonus, earned, reached);
    }

    private FoundVeto veto(Veto veto, String department) {
        List<String> causes = veto.of().of(plan, department, indicators).stream()
                .filter(each -> each.isBinding()
                        && each.isJudged(yearEnd)
                        && veto.when().holdsOf(each))
                .map(Judged::id)
                .toList();
        return new FoundVeto(veto, causes);
    }
}
