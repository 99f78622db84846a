package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.Fault;
import cn.jieshui.indicator.measurement.NewMeasurement;
import cn.jieshui.indicator.measurement.ReadRow;
import cn.jieshui.platform.problem.JsonFaults;
import cn.jieshui.platform.problem.Refusal.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one row, whatever it is written in; what is wrong with it becomes its faults. */
final class RowReader {

    private RowReader() {}

    /** How the row is written. */
    @FunctionalInterface
    interface Written {

        /** Null for a row that says null. */
        MeasurementRequest read() throws IOException;
    }

    static ReadRow read(int number, Written written) throws IOException {
        try {
            MeasurementRequest request = written.read();
            return request == null ? faulty(number, "wrong-type") : checked(number, request);
        } catch (JsonProcessingException e) {
            return new ReadRow(number, null, List.of(new Fault(Kind.MALFORMED, JsonFaults.field(e))));
        }
    }

    private static ReadRow checked(int number, MeasurementRequest request) {
        List<Fault> faults = new ArrayList<>();
        NewMeasurement value = new MeasurementReader("", faults).read(request).orElse(null);
        return new ReadRow(number, value, faults);
    }

    /** A row that cannot be read at all. */
    static ReadRow faulty(int number, String code, Object... arguments) {
        return new ReadRow(number, null, List.of(Fault.malformed("", code, arguments)));
    }
}
