package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.measure.Unit;
import java.time.Instant;

/**
 * A value that was accepted.
 *
 * @param series the values of the measure's dimensions, joined by dots; empty without dimensions
 * @param amount in the canonical unit
 * @param written in the written unit
 * @param revision of the values of its series and period, from 1; the newest one counts
 * @param knownFrom when it was accepted
 * @param confirmation null when it breaks no rule
 */
public record Measurement(
        String measure,
        String series,
        String area,
        Period period,
        Amount amount,
        Unit unit,
        Amount written,
        String writtenUnit,
        Status status,
        String source,
        int revision,
        String reason,
        Instant knownFrom,
        Confirmation confirmation) {

    Measurement confirmed(Confirmation given) {
        return new Measurement(
                measure,
                series,
                area,
                period,
                amount,
                unit,
                written,
                writtenUnit,
                status,
                source,
                revision,
                reason,
                knownFrom,
                given);
    }

    Place place() {
        return new Place(measure, area, series);
    }

    /** Such as {@code 500110-water_use.agriculture-2023-03-R1}. */
    public String id() {
        return id(revision);
    }

    /** The id of the revision that counted before it; null for the first. */
    public String supersedes() {
        return revision == 1 ? null : id(revision - 1);
    }

    private String id(int which) {
        String name = series.isEmpty() ? measure : measure + "." + series;
        return area + "-" + name + "-" + period + "-R" + which;
    }
}
