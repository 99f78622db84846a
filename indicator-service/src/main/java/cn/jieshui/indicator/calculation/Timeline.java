package cn.jieshui.indicator.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The values of a series in the plan year by the month at whose end their periods end, parameters by the month in which
 * they begin; in the order of periods there.
 */
final class Timeline {

    private final Series series;
    private final List<List<Value>> byMonth = new ArrayList<>();

    Timeline(Series series, int year) {
        this(series, value -> value.period().isWithin(year));
    }

    private Timeline(Series series, Predicate<Value> counts) {
        this.series = series;
        for (int month = 0; month <= 12; month++) {
            byMonth.add(new ArrayList<>(1));
        }
        series.values().stream().filter(counts).forEach(value -> ending(series.dueMonth(value.period()))
                .add(value));
        byMonth.forEach(values -> values.sort(Comparator.comparing(Value::period)));
    }

    static List<Timeline> of(Inputs inputs, int year) {
        return inputs.series().stream().map(one -> new Timeline(one, year)).toList();
    }

    Series series() {
        return series;
    }

    /** The values whose periods end with the month, 1 to 12. */
    List<Value> ending(int month) {
        return byMonth.get(month);
    }

    Stream<Value> all() {
        return byMonth.stream().flatMap(List::stream);
    }

    /** The same without the values that do not pass. */
    Timeline only(Predicate<Value> passes) {
        return new Timeline(series.with(all().toList()), passes);
    }
}
