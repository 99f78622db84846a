package cn.jieshui.indicator.calculation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The second, independent calculation: each month by itself from all values, as the rulebook reads, with whole-number
 * fractions and without a thought of cost.
 */
final class Obvious {

    private final IndicatorRule rule;
    private final Inputs inputs;
    private final int month;

    private Obvious(IndicatorRule rule, Inputs inputs, int month) {
        this.rule = rule;
        this.inputs = inputs;
        this.month = month;
    }

    /** The twelve results, one line each, in the form of {@link #line}. */
    static List<String> year(IndicatorRule rule, Inputs inputs) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Obvious(rule, inputs, month).line())
                .toList();
    }

    static String line(Compliance result) {
        return String.join(
                " ",
                result.asOf().toString(),
                "actual " + result.actual(),
                "pace " + result.pace(),
                "attained " + result.attainment(),
                result.light().toString(),
                result.met().toString(),
                result.completeness().toString(),
                "without "
                        + result.missing().stream()
                                .map(missing -> missing.series() + " " + missing.period())
                                .toList());
    }

    private String line() {
        ObviousActual actual = ObviousActual.of(rule, inputs, month);
        Rational value = actual.value();
        List<String> missing = missing();
        Rational target = Rational.of(rule.target().amount());
        return String.join(
                " ",
                Period.ofMonth(rule.year(), month).toString(),
                "actual " + (value == null ? null : value.shown()),
                "pace " + (hasPace() ? pace().shown() : null),
                "attained "
                        + (value == null || target.isZero()
                                ? null
                                : value.dividedBy(target).shown()),
                light(value),
                met(value, missing.isEmpty()),
                completeness(actual, missing),
                "without " + missing);
    }

    private static String completeness(ObviousActual actual, List<String> missing) {
        if (actual.value() != null) {
            return missing.isEmpty() ? "COMPLETE" : "PARTIAL";
        }
        return actual.undefined() ? "NOT_COMPUTABLE" : "NO_DATA";
    }

    private List<String> missing() {
        return inputs.series().stream()
                .sorted(Comparator.comparing(Series::name))
                .flatMap(series -> missing(series).map(period -> series.name() + " " + period))
                .toList();
    }

    private Stream<Period> missing(Series series) {
        return series.frequency().periodsOf(rule.year()).stream()
                .filter(period -> (series.holdsThroughout() ? period.firstMonth() : period.lastMonth()) <= month)
                .filter(period -> !IntStream.rangeClosed(period.firstMonth(), period.lastMonth())
                        .allMatch(one -> isSpokenOf(one, series)));
    }

    private boolean isSpokenOf(int one, Series series) {
        return series.values().stream()
                .filter(value -> value.period().year() == rule.year())
                .filter(value -> series.holdsThroughout() || value.period().lastMonth() <= month)
                .anyMatch(value -> one <= value.period().lastMonth()
                        && (value instanceof Value.Cumulative
                                || one >= value.period().firstMonth()));
    }

    private boolean hasPace() {
        return List.of(LightRule.CUMULATIVE_FLOOR, LightRule.CUMULATIVE_CAP, LightRule.COVERAGE)
                .contains(rule.lightRule());
    }

    private Rational pace() {
        Rational target = Rational.of(rule.target().amount());
        return switch (rule.pace().kind()) {
            case LINEAR -> target.times(Rational.of(month, 12));
            case CURVE ->
                target.times(Rational.of(rule.pace().cumulative().get(month - 1)))
                        .dividedBy(Rational.of(rule.pace().cumulative().get(11)));
            case YEAR_END -> month == 12 || rule.lightRule() == LightRule.CUMULATIVE_CAP ? target : Rational.ZERO;
        };
    }

    private boolean wasExceeded() {
        return rule.lightRule() == LightRule.CUMULATIVE_CAP
                && IntStream.rangeClosed(1, month)
                        .mapToObj(earlier ->
                                ObviousActual.of(rule, inputs, earlier).value())
                        .filter(Objects::nonNull)
                        .anyMatch(value ->
                                value.compareTo(Rational.of(rule.target().amount())) > 0);
    }

    private boolean deadlineReached() {
        LocalDate deadline = rule.deadline() == null ? LocalDate.of(rule.year(), 12, 31) : rule.deadline();
        return !LocalDate.of(rule.year(), month, 1).plusMonths(1).minusDays(1).isBefore(deadline.withDayOfMonth(1));
    }

    private String light(Rational value) {
        if (rule.lightRule() == LightRule.MILESTONE) {
            return value != null ? "GREEN" : deadlineReached() ? "RED" : "GREY";
        }
        if (wasExceeded()) {
            return "RED";
        }
        return value == null ? "GREY" : lightOf(value);
    }

    private String lightOf(Rational value) {
        Rational target = Rational.of(rule.target().amount());
        Rational tolerance = Rational.of(rule.thresholds().levelTolerance());
        Rational one = Rational.of(1, 1);
        String light =
                switch (rule.lightRule()) {
                    case CUMULATIVE_CAP ->
                        atMost(
                                value,
                                pace(),
                                min(
                                        target,
                                        pace().times(Rational.of(
                                                rule.thresholds().capShare()))));
                    case LEVEL_CAP -> atMost(value, target, target.times(one.plus(tolerance)));
                    case LEVEL_FLOOR -> atLeast(value, target, target.times(one.minus(tolerance)));
                    default ->
                        atLeast(
                                value,
                                pace(),
                                pace().times(Rational.of(rule.thresholds().floorShare())));
                };
        boolean early = !hasPace() && rule.pace().kind() == PaceKind.YEAR_END && month < 12;
        return early && !light.equals("GREEN") ? "GREY" : light;
    }

    private static Rational min(Rational one, Rational other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String atMost(Rational value, Rational green, Rational yellow) {
        return value.compareTo(green) <= 0 ? "GREEN" : value.compareTo(yellow) <= 0 ? "YELLOW" : "RED";
    }

    private static String atLeast(Rational value, Rational green, Rational yellow) {
        return value.compareTo(green) >= 0 ? "GREEN" : value.compareTo(yellow) >= 0 ? "YELLOW" : "RED";
    }

    private String met(Rational value, boolean complete) {
        if (rule.lightRule() == LightRule.MILESTONE) {
            return value != null ? "YES" : deadlineReached() ? "NO" : "OPEN";
        }
        if (wasExceeded()) {
            return "NO";
        }
        if (value == null) {
            return "OPEN";
        }
        int against = value.compareTo(Rational.of(rule.target().amount()));
        if (rule.target().comparator() == TargetComparator.AT_MOST) {
            return month < 12 ? "OPEN" : against > 0 ? "NO" : complete ? "YES" : "OPEN";
        }
        return against >= 0 ? "YES" : month == 12 ? "NO" : "OPEN";
    }
}
