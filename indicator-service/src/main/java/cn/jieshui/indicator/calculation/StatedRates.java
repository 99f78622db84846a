package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** LATEST, LATEST_RATIO and RATIO_OF_SUMS of stated rates; a REDUCTION that was stated as such is a LATEST. */
final class StatedRates implements Fold {

    private final FoldMethod method;
    private final TargetUnit unit;
    private final List<RunningRate> rates;

    StatedRates(IndicatorRule rule, List<Timeline> timelines) {
        // a share that brings its own population is the newest pair
        method = rule.method() == FoldMethod.ITEMS_OVER_POPULATION ? FoldMethod.LATEST_RATIO : rule.method();
        unit = rule.target().unit();
        rates = timelines.stream().map(RunningRate::new).toList();
    }

    @Override
    public Folded at(int month) {
        rates.forEach(rate -> rate.advance(month));
        if (rates.stream().anyMatch(RunningRate::isUnfit)) {
            return new Folded.Undefined(Reason.UNFIT_VALUES);
        }
        return rates.stream()
                .filter(rate -> rate.newest() != null)
                // the first of several that are equally new
                .reduce((one, other) -> other.through() > one.through() ? other : one)
                .map(this::known)
                .orElse(Folded.NOTHING);
    }

    private Folded known(RunningRate newest) {
        if (newest.newest() instanceof Value.Level level) {
            return Folded.Known.amount(level.amount(), newest.through());
        }
        return switch (method) {
            case LATEST_RATIO -> sum(RunningRate::newestNumerator, RunningRate::newestDenominator, newest.through());
            case RATIO_OF_SUMS -> sum(RunningRate::numerators, RunningRate::denominators, newest.through());
            default -> Folded.quotient(newest.newestNumerator(), newest.newestDenominator(), unit, newest.through());
        };
    }

    private Folded sum(
            Function<RunningRate, BigDecimal> numerator, Function<RunningRate, BigDecimal> denominator, int through) {
        return Folded.quotient(total(numerator), total(denominator), unit, through);
    }

    private BigDecimal total(Function<RunningRate, BigDecimal> part) {
        return rates.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
