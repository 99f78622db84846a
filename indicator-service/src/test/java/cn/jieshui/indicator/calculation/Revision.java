package cn.jieshui.indicator.calculation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One accepted revision of a value, for tests that tell when something was known: of a series and a period the newest
 * acceptance holds.
 *
 * @param value null when the value was withdrawn
 */
public record Revision(String series, Period period, Value value, LocalDate acceptedOn) {

    static Revision of(String series, Value value, String acceptedOn) {
        return new Revision(series, value.period(), value, LocalDate.parse(acceptedOn));
    }

    /** What was effective at the end of the day. */
    static List<Value> effective(List<Revision> revisions, String series, LocalDate day) {
        Map<Period, Revision> newest = new LinkedHashMap<>();
        revisions.stream()
                .filter(revision -> revision.series.equals(series) && !revision.acceptedOn.isAfter(day))
                .sorted(Comparator.comparing(Revision::acceptedOn))
                .forEach(revision -> newest.put(revision.period, revision));
        return newest.values().stream()
                .filter(revision -> revision.value != null)
                .map(Revision::value)
                .toList();
    }
}
