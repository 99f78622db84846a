package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The part of {@link ObviousActual} that divides one formula by another. */
final class ObviousQuotient {

    private ObviousQuotient() {}

    /** @param known values up to the month */
    static ObviousActual of(IndicatorRule rule, List<Series> known, Inputs.Quotient formulas, int month) {
        return rule.method() == FoldMethod.REDUCTION
                ? reduction(rule, known, formulas, month)
                : ratioOfSums(rule, known, formulas, month);
    }

    static Map<String, BigDecimal> sums(List<Series> known, Function<Series, BigDecimal> sum) {
        Map<String, BigDecimal> sums = new HashMap<>();
        known.forEach(series -> sums.put(series.name(), sum.apply(series)));
        return sums;
    }

    /** Tries all sets of months, the largest first. */
    private static ObviousActual ratioOfSums(
            IndicatorRule rule, List<Series> known, Inputs.Quotient formulas, int month) {
        if (parameters(known).anyMatch(series -> series.values().isEmpty())) {
            return ObviousActual.NOTHING;
        }
        int best = 0;
        for (int set = 1; set < 1 << month; set++) {
            if (Integer.bitCount(set) > Integer.bitCount(best) && fills(known, set)) {
                best = set;
            }
        }
        int common = best;
        if (common == 0) {
            return ObviousActual.NOTHING;
        }
        Map<String, BigDecimal> sums = sums(known, series -> within(series, common));
        return ObviousActual.over(
                Rational.of(formulas.numerator().of(sums)),
                formulas.denominator().of(sums),
                rule);
    }

    private static boolean fills(List<Series> known, int set) {
        return known.stream()
                .filter(series -> !series.holdsThroughout())
                .allMatch(series -> inside(series, set).stream()
                                .mapToInt(value -> bits(value.period()))
                                .sum()
                        == set);
    }

    private static Stream<Series> parameters(List<Series> known) {
        return known.stream().filter(Series::holdsThroughout);
    }

    private static BigDecimal within(Series series, int set) {
        if (series.holdsThroughout()) {
            return ((Value.Level) series.values().get(0)).amount();
        }
        return inside(series, set).stream().map(Value.Increment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Value.Increment> inside(Series series, int set) {
        return ObviousActual.increments(series, 0).stream()
                .filter(value -> (bits(value.period()) & ~set) == 0)
                .toList();
    }

    private static int bits(Period period) {
        int bits = 0;
        for (int month = period.firstMonth(); month <= period.lastMonth(); month++) {
            bits |= 1 << (month - 1);
        }
        return bits;
    }

    /** The base is one value of the whole base year here. */
    private static ObviousActual reduction(
            IndicatorRule rule, List<Series> known, Inputs.Quotient formulas, int month) {
        int window = 0;
        for (int end = 3; end <= month; end += 3) {
            window = fills(known, (1 << end) - 1) ? (1 << end) - 1 : window;
        }
        int filled = window;
        if (filled == 0) {
            return ObviousActual.NOTHING;
        }
        Map<String, BigDecimal> sums = sums(known, series -> within(series, filled));
        BaseValue base = rule.base().values().get(0);
        Rational now = Rational.of(formulas.numerator().of(sums));
        Rational added = Rational.of(formulas.denominator().of(sums));
        if (added.isZero()
                || base.numerator().signum() == 0
                || base.denominator().signum() == 0) {
            return ObviousActual.UNDEFINED;
        }
        Rational then = Rational.of(base.numerator()).dividedBy(Rational.of(base.denominator()));
        return new ObviousActual(
                Rational.of(1, 1)
                        .minus(now.dividedBy(added).dividedBy(then))
                        .times(Rational.of(rule.target().unit().whole())),
                false);
    }
}
