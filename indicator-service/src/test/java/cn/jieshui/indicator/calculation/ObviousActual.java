package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The year-to-date actual of one month, in the unit of the target, for {@link Obvious}.
 *
 * @param value null when there is none
 * @param undefined whether there are values that give none
 */
record ObviousActual(Rational value, boolean undefined) {

    private static final ObviousActual NOTHING = new ObviousActual(null, false);
    private static final ObviousActual UNDEFINED = new ObviousActual(null, true);

    static ObviousActual of(IndicatorRule rule, Inputs inputs, int month) {
        List<Series> known = inputs.series().stream()
                .map(series -> new Series(
                        series.name(),
                        series.frequency(),
                        series.values().stream()
                                .filter(value -> value.period().year() == rule.year())
                                .filter(value -> value.period().lastMonth() <= month
                                        || value instanceof Value.Items
                                        || value instanceof Value.Done)
                                .toList()))
                .toList();
        if (inputs instanceof Inputs.Quotient quotient) {
            return rule.method() == FoldMethod.REDUCTION
                    ? reduction(rule, known, quotient, month)
                    : ratioOfSums(rule, known, quotient, month);
        }
        if (inputs instanceof Inputs.Amount amount) {
            return known.stream().allMatch(series -> series.values().isEmpty())
                    ? NOTHING
                    : of(amount.value().of(sums(known, ObviousActual::sum)));
        }
        LocalDate end = LocalDate.of(rule.year(), month, 1).plusMonths(1).minusDays(1);
        return switch (rule.method()) {
            case DONE ->
                all(known, Value.Done.class)
                                .anyMatch(done -> !done.completedOn().isAfter(end))
                        ? of(BigDecimal.ONE)
                        : NOTHING;
            case SUM, ITEMS -> count(known, month, end);
            case ITEMS_OVER_POPULATION -> {
                ObviousActual count = count(known, month, end);
                yield count.value() == null ? NOTHING : over(count.value(), rule.population(), rule);
            }
            default -> rate(rule, known);
        };
    }

    private static ObviousActual of(BigDecimal value) {
        return new ObviousActual(Rational.of(value), false);
    }

    private static ObviousActual over(Rational numerator, BigDecimal denominator, IndicatorRule rule) {
        return denominator == null || denominator.signum() == 0
                ? UNDEFINED
                : new ObviousActual(
                        numerator
                                .dividedBy(Rational.of(denominator))
                                .times(Rational.of(rule.target().unit().whole())),
                        false);
    }

    private static <T extends Value> Stream<T> all(List<Series> known, Class<T> type) {
        return known.stream()
                .flatMap(series -> series.values().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static ObviousActual count(List<Series> known, int month, LocalDate end) {
        Set<String> codes = all(known, Value.Items.class)
                .flatMap(items -> items.items().stream())
                .filter(item -> !item.completedOn().isAfter(end))
                .map(Item::code)
                .collect(Collectors.toSet());
        boolean reported = known.stream()
                .flatMap(series -> series.values().stream())
                .anyMatch(value -> value.period().lastMonth() <= month);
        BigDecimal total = known.stream().map(ObviousActual::sum).reduce(new BigDecimal(codes.size()), BigDecimal::add);
        return reported || !codes.isEmpty() ? of(total) : NOTHING;
    }

    private static BigDecimal sum(Series series) {
        Optional<Value.Cumulative> newest = all(List.of(series), Value.Cumulative.class)
                .max(Comparator.comparing(
                                (Value.Cumulative value) -> value.period().lastMonth())
                        .thenComparing(value -> value.period().frequency().months()));
        int since = newest.map(value -> value.period().lastMonth()).orElse(0);
        return increments(series, since).stream()
                .map(Value.Increment::amount)
                .reduce(newest.map(Value.Cumulative::amount).orElse(BigDecimal.ZERO), BigDecimal::add);
    }

    /** Those that begin after the month, without the ones that lie inside another. */
    private static List<Value.Increment> increments(Series series, int since) {
        List<Value.Increment> later = all(List.of(series), Value.Increment.class)
                .filter(value -> value.period().firstMonth() > since)
                .toList();
        return later.stream()
                .filter(value -> later.stream()
                        .noneMatch(
                                other -> !other.equals(value) && other.period().covers(value.period())))
                .toList();
    }

    private static ObviousActual rate(IndicatorRule rule, List<Series> known) {
        Value newest = null;
        Series owner = null;
        for (Series series : known) {
            Optional<Value> own = series.values().stream().max(Comparator.comparing(Value::period));
            if (own.isPresent()
                    && (newest == null
                            || own.get().period().lastMonth() > newest.period().lastMonth())) {
                newest = own.get();
                owner = series;
            }
        }
        if (newest == null) {
            return NOTHING;
        }
        if (newest instanceof Value.Level level) {
            return of(level.amount());
        }
        List<Value.Ratio> pairs =
                switch (rule.method()) {
                    case LATEST -> pairs(newest(owner));
                    case LATEST_RATIO -> pairs(known.stream().flatMap(ObviousActual::newest));
                    default -> pairs(known.stream().flatMap(ObviousActual::outermost));
                };
        BigDecimal numerator = pairs.stream().map(Value.Ratio::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal denominator = pairs.stream().map(Value.Ratio::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
        return over(Rational.of(numerator), denominator, rule);
    }

    private static List<Value.Ratio> pairs(Stream<Value> values) {
        return values.filter(Value.Ratio.class::isInstance)
                .map(Value.Ratio.class::cast)
                .toList();
    }

    private static Stream<Value> newest(Series series) {
        return series.values().stream().max(Comparator.comparing(Value::period)).stream();
    }

    private static Stream<Value> outermost(Series series) {
        List<Value> pairs =
                series.values().stream().filter(Value.Ratio.class::isInstance).toList();
        return pairs.stream().filter(value -> pairs.stream()
                .noneMatch(other -> !other.equals(value) && other.period().covers(value.period())));
    }

    private static Map<String, BigDecimal> sums(
            List<Series> known, java.util.function.Function<Series, BigDecimal> sum) {
        Map<String, BigDecimal> sums = new HashMap<>();
        known.forEach(series -> sums.put(series.name(), sum.apply(series)));
        return sums;
    }

    /** Tries all sets of months, the largest first. */
    private static ObviousActual ratioOfSums(
            IndicatorRule rule, List<Series> known, Inputs.Quotient formulas, int month) {
        int best = 0;
        for (int set = 1; set < 1 << month; set++) {
            if (Integer.bitCount(set) > Integer.bitCount(best) && fills(known, set)) {
                best = set;
            }
        }
        int common = best;
        if (common == 0) {
            return NOTHING;
        }
        Map<String, BigDecimal> sums = sums(known, series -> within(series, common));
        return over(
                Rational.of(formulas.numerator().of(sums)),
                formulas.denominator().of(sums),
                rule);
    }

    private static boolean fills(List<Series> known, int set) {
        return known.stream()
                .allMatch(series -> inside(series, set).stream()
                                .mapToInt(value -> bits(value.period()))
                                .sum()
                        == set);
    }

    private static BigDecimal within(Series series, int set) {
        return inside(series, set).stream().map(Value.Increment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Value.Increment> inside(Series series, int set) {
        return increments(series, 0).stream()
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
            return NOTHING;
        }
        Map<String, BigDecimal> sums = sums(known, series -> within(series, filled));
        BaseValue base = rule.base().values().get(0);
        Rational now = Rational.of(formulas.numerator().of(sums));
        Rational added = Rational.of(formulas.denominator().of(sums));
        if (added.isZero()
                || base.numerator().signum() == 0
                || base.denominator().signum() == 0) {
            return UNDEFINED;
        }
        Rational then = Rational.of(base.numerator()).dividedBy(Rational.of(base.denominator()));
        return new ObviousActual(
                Rational.of(1, 1)
                        .minus(now.dividedBy(added).dividedBy(then))
                        .times(Rational.of(rule.target().unit().whole())),
                false);
    }
}
