package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.calculation.MalformedPeriod;
import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.measurement.Amount;
import cn.jieshui.indicator.measurement.Fault;
import cn.jieshui.indicator.measurement.NewMeasurement;
import cn.jieshui.indicator.measurement.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one value of a request; what is missing or malformed is added to the faults. */
final class MeasurementReader {

    private static final Pattern AREA = Pattern.compile("[0-9]{6}");
    private static final Pattern DEPARTMENT = Pattern.compile("[a-z0-9-]{2,40}");
    private static final int LONGEST_TEXT = 500;

    private final String pointer;
    private final List<Fault> faults;

    /** @param pointer of the value in the request */
    MeasurementReader(String pointer, List<Fault> faults) {
        this.pointer = pointer;
        this.faults = faults;
    }

    Optional<NewMeasurement> read(MeasurementRequest request) {
        int before = faults.size();
        required("/measure", request.measure());
        required("/unit", request.unit());
        if (required("/area", request.area()) && !AREA.matcher(request.area()).matches()) {
            fault("/area", "not-an-area");
        }
        if (request.source() != null && !DEPARTMENT.matcher(request.source()).matches()) {
            fault("/source", "not-a-department");
        }
        if (request.reason() != null
                && (request.reason().isBlank() || request.reason().length() > LONGEST_TEXT)) {
            fault("/reason", "not-a-text", LONGEST_TEXT);
        }
        if (Boolean.TRUE.equals(request.confirmed()) && request.reason() == null) {
            faults.add(Fault.rule(pointer + "/reason", "confirmation-needs-a-reason"));
        }
        checkAmount(request);
        Period period = period(request.period());
        return faults.size() > before ? Optional.empty() : Optional.of(value(request, period));
    }

    private NewMeasurement value(MeasurementRequest request, Period period) {
        return new NewMeasurement(
                pointer,
                request.measure(),
                Objects.requireNonNullElse(request.dimension(), Map.of()),
                request.area(),
                period,
                new Amount(request.amount(), request.numerator(), request.denominator()),
                request.unit(),
                Objects.requireNonNullElse(request.status(), Status.FINAL),
                request.source(),
                request.supersedes(),
                request.reason(),
                Boolean.TRUE.equals(request.confirmed()));
    }

    private void checkAmount(MeasurementRequest request) {
        boolean anyPart = request.numerator() != null || request.denominator() != null;
        if (request.amount() == null && !anyPart) {
            fault("/amount", "missing");
        } else if (anyPart && request.numerator() == null) {
            fault("/numerator", "missing");
        } else if (anyPart && request.denominator() == null) {
            fault("/denominator", "missing");
        }
    }

    private Period period(String text) {
        if (!required("/period", text)) {
            return null;
        }
        try {
            return Period.parse(text);
        } catch (MalformedPeriod e) {
            fault("/period", "not-a-period");
            return null;
        }
    }

    private boolean required(String member, String text) {
        if (text == null) {
            fault(member, "missing");
        }
        return text != null;
    }

    private void fault(String member, String code, Object... arguments) {
        faults.add(Fault.malformed(pointer + member, code, arguments));
    }
}
