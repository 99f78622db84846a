package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Unit;
import java.time.Instant;
import java.util.Objects;

/**
 * A value that fits its measure; whether it goes with what stands is another question.
 *
 * @param series the values of the measure's dimensions, joined by dots; empty without dimensions
 * @param amount in the canonical unit
 */
record CheckedMeasurement(NewMeasurement given, KnownMeasure measure, String series, Amount amount) {

    /** What a value is identified by. */
    record Identity(Place place, Period period) {}

    Place place() {
        return new Place(given.measure(), given.area(), series);
    }

    Identity identity() {
        return new Identity(place(), given.period());
    }

    Unit unit() {
        return measure.measure().unit();
    }

    Measurement accepted(int revision, Instant at) {
        return new Measurement(
                given.measure(),
                series,
                given.area(),
                given.period(),
                amount,
                unit(),
                given.written(),
                given.unit(),
                given.status(),
                Objects.requireNonNullElse(given.source(), measure.measure().source()),
                revision,
                given.reason(),
                at,
                null);
    }
}
