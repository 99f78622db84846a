package cn.jieshui.indicator.measure;

import cn.jieshui.indicator.calculation.Frequency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A raw series that somebody measures (统计指标), such as the monthly water use by sector.
 *
 * @param code its name in formulas, for good
 * @param unit canonical unit of its amounts
 * @param cumulative whether a value is from 1 January to the end of its period (累计值), not of the period alone
 * @param dimensions each dimension's name with its values; empty when it has none
 * @param source code of the department that measures it
 * @param validFrom first day, in Asia/Shanghai, of the first period that it may be measured for
 * @param validTo last such day, inclusive; null while no end is known
 */
public record Measure(
        String code,
        String name,
        Unit unit,
        Shape shape,
        Frequency frequency,
        boolean cumulative,
        Map<String, List<String>> dimensions,
        String source,
        LocalDate validFrom,
        LocalDate validTo) {

    /**
     * The series that a place in the dimensions names: the values in the dimensions' order, joined by dots; empty for a
     * measure without dimensions. Nothing when the place does not name exactly one known value of each dimension.
     */
    public Optional<String> series(Map<String, String> place) {
        boolean complete = place.keySet().equals(dimensions.keySet())
                && place.entrySet().stream()
                        .allMatch(named -> dimensions.get(named.getKey()).contains(named.getValue()));
        return complete
                ? Optional.of(String.join(
                        ".", dimensions.keySet().stream().map(place::get).toList()))
                : Optional.empty();
    }

    /** Whether what was measured and defined under these still means the same under those. */
    boolean mayBecome(Measure other) {
        return unit == other.unit
                && shape == other.shape
                && frequency == other.frequency
                && cumulative == other.cumulative
                && List.copyOf(dimensions.keySet()).equals(List.copyOf(other.dimensions.keySet()))
                && dimensions.entrySet().stream()
                        .allMatch(dimension ->
                                other.dimensions.get(dimension.getKey()).containsAll(dimension.getValue()));
    }
}
