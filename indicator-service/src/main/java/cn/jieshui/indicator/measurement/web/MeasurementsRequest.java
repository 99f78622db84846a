package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.Fault;
import cn.jieshui.indicator.measurement.MeasurementsRefused;
import cn.jieshui.indicator.measurement.NewMeasurement;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.ArrayList;
import java.util.List;

/** One measured value, or many in an array. */
@JsonDeserialize(using = OneOrMany.class)
public record MeasurementsRequest(@JsonValue List<MeasurementRequest> values, boolean isArray) {

    /** @throws MeasurementsRefused (400) naming every member that is missing or malformed */
    List<NewMeasurement> read() {
        List<Fault> faults = new ArrayList<>();
        List<NewMeasurement> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            new MeasurementReader(isArray ? "/" + i : "", faults)
                    .read(values.get(i))
                    .ifPresent(read::add);
        }
        if (!faults.isEmpty()) {
            throw new MeasurementsRefused(faults);
        }
        return read;
    }
}
