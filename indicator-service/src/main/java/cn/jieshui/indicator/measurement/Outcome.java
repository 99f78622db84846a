package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.measurement.CheckedMeasurement.Identity;
import java.util.Map;

/** What stands after a value was sent, and whether it stood already. */
public record Outcome(Measurement measurement, boolean isDuplicate) {

    Outcome confirmed(Map<Identity, Confirmation> confirmations) {
        Confirmation given = confirmations.get(new Identity(measurement.place(), measurement.period()));
        return isDuplicate || given == null ? this : new Outcome(measurement.confirmed(given), false);
    }
}
