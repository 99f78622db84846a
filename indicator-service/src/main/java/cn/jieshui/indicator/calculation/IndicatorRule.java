package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Everything that decides how an indicator is computed and judged in a plan year (口径), but its values.
 *
 * @param year the plan year; values of other years never count
 * @param method how the actual is folded
 * @param target what it is held against
 * @param pace how much is due by a month; a level and a milestone have none, but before December a level of YEAR_END
 *     pace that misses its target is not yet due: GREY
 * @param thresholds where YELLOW ends
 * @param population of ITEMS_OVER_POPULATION; null when unknown or not needed
 * @param deadline of a milestone, the last day inclusive; null is 31 December of the plan year
 * @param base of a REDUCTION; null when unknown or not needed
 * @param annual whether it is judged once a year (年度测算): GREY before December, whatever is known of it by then
 */
public record IndicatorRule(
        int year,
        FoldMethod method,
        Target target,
        Pace pace,
        Thresholds thresholds,
        BigDecimal population,
        LocalDate deadline,
        BaseYear base,
        boolean annual) {

    /** @throws IllegalArgumentException for a negative population */
    public IndicatorRule {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(thresholds, "thresholds");
        if (population != null && population.signum() < 0) {
            throw new IllegalArgumentException("a population is not negative: " + population);
        }
    }

    /** With LINEAR pace and the default thresholds; population and base unknown. */
    public static IndicatorRule of(int year, FoldMethod method, Target target) {
        return new IndicatorRule(year, method, target, Pace.LINEAR, Thresholds.DEFAULT, null, null, null, false);
    }

    /** @param deadline inclusive; null is 31 December of the plan year */
    public static IndicatorRule milestone(int year, LocalDate deadline, Modality modality) {
        Target done = new Target(TargetComparator.DONE, BigDecimal.ONE, TargetUnit.COUNT, null, modality);
        return new IndicatorRule(
                year, FoldMethod.DONE, done, Pace.YEAR_END, Thresholds.DEFAULT, null, deadline, null, false);
    }

    public IndicatorRule withPace(Pace changed) {
        return new IndicatorRule(year, method, target, changed, thresholds, population, deadline, base, annual);
    }

    public IndicatorRule withThresholds(Thresholds changed) {
        return new IndicatorRule(year, method, target, pace, changed, population, deadline, base, annual);
    }

    public IndicatorRule withPopulation(BigDecimal changed) {
        return new IndicatorRule(year, method, target, pace, thresholds, changed, deadline, base, annual);
    }

    public IndicatorRule withBase(BaseYear changed) {
        return new IndicatorRule(year, method, target, pace, thresholds, population, deadline, changed, annual);
    }

    /** The same, judged once a year. */
    public IndicatorRule onceAYear() {
        return new IndicatorRule(year, method, target, pace, thresholds, population, deadline, base, true);
    }

    /** How it would be computed in another year. */
    IndicatorRule in(int another) {
        return new IndicatorRule(another, method, target, pace, thresholds, population, deadline, base, annual);
    }

    /** Which row of the lights' table holds. */
    public LightRule lightRule() {
        return LightRule.of(method, target.comparator());
    }

    /** What is due by the end of the month, exact, in the unit of the target. */
    Fraction due(int month) {
        boolean mayBeUsedAtAnyTime =
                pace.kind() == PaceKind.YEAR_END && lightRule().isCap();
        return mayBeUsedAtAnyTime ? required() : pace.share(month).times(target.amount());
    }

    Fraction required() {
        return Fraction.of(target.amount());
    }

    Period month(int month) {
        return Period.ofMonth(year, month);
    }

    /** Of a milestone: whether its deadline is in the month or before. */
    boolean isDeadlineReached(int month) {
        LocalDate last = deadline == null ? LocalDate.of(year, 12, 31) : deadline;
        return !YearMonth.of(year, month).isBefore(YearMonth.from(last));
    }
}
