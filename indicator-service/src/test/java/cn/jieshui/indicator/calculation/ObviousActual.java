package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    static final ObviousActual NOTHING = new ObviousActual(null, false);
    static final ObviousActual UNDEFINED = new ObviousActual(null, true);

    static ObviousActual of(IndicatorRule rule, Inputs inputs, int month) {
        List<Series> known = inputs.series().stream()
                .map(series -> new Series(
                        series.name(),
                        series.frequency(),
                        series.values().stream()
                                .filter(value -> value.period().year() == rule.year())
                                .filter(value -> series.holdsThroughout()
                                        || value.period().lastMonth() <= month
                                        || value instanceof Value.Items
                                        || value instanceof Value.Done)
                                .toList(),
                        series.holdsThroughout()))
                .toList();
        if (inputs instanceof Inputs.Quotient quotient) {
            return ObviousQuotient.of(rule, known, quotient, month);
        }
        if (inputs instanceof Inputs.Amount amount) {
            return known.stream().allMatch(series -> series.values().isEmpty())
                    ? NOTHING
                    : of(amount.value().of(ObviousQuotient.sums(known, ObviousActual::sum)));
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

    static ObviousActual over(Rational numerator, BigDecimal denominator, IndicatorRule rule) {
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
    static List<Value.Increment> increments(Series series, int since) {
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
}
