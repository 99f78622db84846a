package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Fraction;
import cn.jieshui.indicator.calculation.Light;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Scores one item; each method on its own. */
final class ItemRule {

    private final Item item;
    private final List<Judged> counting;

    private ItemRule(Item item, List<Judged> counting) {
        this.item = item;
        this.counting = counting;
    }

    /**
     * @param selected what the item looks at of a department
     * @param yearEnd whether the year is over, so that nothing remains undecided
     */
    static ItemScore score(Item item, List<Judged> selected, boolean yearEnd) {
        List<Judged> counting = selected.stream()
                .filter(each -> each.isBinding() && each.isJudged(yearEnd))
                .toList();
        List<Line> lines = new ArrayList<>();
        selected.stream()
                .filter(each -> !counting.contains(each))
                .map(each -> Line.free(each, each.isBinding() ? Cause.NOT_JUDGED_YET : Cause.STRIVE_NEVER_COSTS))
                .forEach(lines::add);
        if (counting.isEmpty()) {
            return new ItemScore(item, false, Fraction.ZERO, lines);
        }
        ItemRule rule = new ItemRule(item, counting);
        Fraction earned = rule.earned();
        lines.addAll(0, item.method() == Method.DEDUCTION ? rule.deducted() : rule.shared(earned));
        return new ItemScore(item, true, earned, lines);
    }

    private Fraction earned() {
        return switch (item.method()) {
            case ALL_OR_NOTHING -> counting.stream().allMatch(Judged::isReached) ? all() : Fraction.ZERO;
            case PROPORTIONAL -> mean().times(item.points());
            case STEP -> Fraction.of(step());
            case DEDUCTION -> deducted().stream().map(Line::lost).reduce(all(), Fraction::minus);
        };
    }

    private Fraction all() {
        return Fraction.of(item.points());
    }

    private Fraction mean() {
        return counting.stream()
                .map(Judged::share)
                .reduce(Fraction.ZERO, Fraction::plus)
                .dividedBy(BigDecimal.valueOf(counting.size()));
    }

    private BigDecimal step() {
        Fraction mean = mean();
        return item.steps().stream()
                .filter(step -> mean.compareTo(Fraction.of(step.from())) >= 0)
                .map(Step::points)
                .reduce(BigDecimal.ZERO, (below, reached) -> reached);
    }

    /** What is lost falls on each by what it lacks. */
    private List<Line> shared(Fraction earned) {
        Fraction lost = all().minus(earned);
        Fraction lacking = counting.stream().map(this::lack).reduce(Fraction.ZERO, Fraction::plus);
        return counting.stream()
                .map(each -> {
                    Fraction lack = lack(each);
                    return lack.isZero()
                            ? Line.free(each, Cause.REACHED)
                            : new Line(each, behind(each), lost.times(lack).dividedBy(lacking));
                })
                .toList();
    }

    private Fraction lack(Judged indicator) {
        boolean wholly = item.method() == Method.ALL_OR_NOTHING && !indicator.isReached();
        return wholly ? Fraction.ONE : Fraction.ONE.minus(indicator.share());
    }

    private static Cause behind(Judged indicator) {
        return indicator.light() == Light.GREY ? Cause.NOTHING_TO_SHOW : Cause.BEHIND;
    }

    private List<Line> deducted() {
        List<Line> lines = new ArrayList<>();
        BigDecimal rest = item.points();
        for (Judged indicator : counting) {
            int before = lines.size();
            for (Deduction deduction : item.deductions()) {
                if (deduction.when().holdsOf(indicator)) {
                    BigDecimal lost = deduction.points().min(rest);
                    rest = rest.subtract(lost);
                    lines.add(new Line(indicator, reason(deduction.when(), indicator), Fraction.of(lost)));
                }
            }
            if (lines.size() == before) {
                lines.add(Line.free(indicator, indicator.isReached() ? Cause.REACHED : behind(indicator)));
            }
        }
        return lines;
    }

    private static Cause reason(Condition when, Judged indicator) {
        return when == Condition.RED && indicator.light() == Light.GREY ? Cause.NOTHING_TO_SHOW : Cause.of(when);
    }
}
