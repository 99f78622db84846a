package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/** What was counted ÷ the population of the rule; undefined while that is unknown or zero. */
final class OverPopulation implements Fold {

    private final BigDecimal population;
    private final TargetUnit unit;
    private final Fold counts;

    OverPopulation(IndicatorRule rule, Fold counts) {
        population = rule.population();
        unit = rule.target().unit();
        this.counts = counts;
    }

    @Override
    public Folded at(int month) {
        Folded count = counts.at(month);
        if (!(count instanceof Folded.Known known)) {
            return count;
        }
        if (population == null) {
            return new Folded.Undefined(Reason.POPULATION_UNKNOWN);
        }
        return population.signum() == 0 ? new Folded.Undefined(Reason.POPULATION_ZERO) : share(known);
    }

    private Folded share(Folded.Known count) {
        Folded.Known share =
                (Folded.Known) Folded.quotient(count.actual().numerator(), population, unit, count.through());
        return count.projected() == null
                ? share
                : share.projected(Rounding.estimated(count.projected().multiply(unit.whole()), population));
    }
}
