package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measure;
import cn.jieshui.indicator.measure.Shape;
import cn.jieshui.indicator.measure.WrittenUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether values fit their measures: known measure and dimension values, a period that is over, unit, shape and sign.
 */
final class CheckMeasurement {

    private final Map<String, KnownMeasure> measures;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param measures those that there are, by code
     * @param today in Asia/Shanghai
     */
    CheckMeasurement(Map<String, KnownMeasure> measures, LocalDate today) {
        this.measures = measures;
        this.today = today;
    }

    /** Everything that was found wrong so far. */
    List<Fault> faults() {
        return faults;
    }

    /** Empty when something is wrong with it. */
    Optional<CheckedMeasurement> check(NewMeasurement given) {
        KnownMeasure known = measures.get(given.measure());
        if (known == null) {
            refuse(given, "/measure", "unknown-measure", given.measure());
            return Optional.empty();
        }
        int before = faults.size();
        Measure measure = known.measure();
        Optional<String> series = measure.series(given.dimension());
        if (series.isEmpty()) {
            refuse(given, "/dimension", "dimension-does-not-fit", measure.code(), measure.dimensions());
        }
        checkPeriod(given, measure);
        Optional<WrittenUnit> unit = unit(given, measure);
        checkAmount(given, measure);
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new CheckedMeasurement(
                given, known, series.orElseThrow(), given.written().map(unit.orElseThrow()::canonical)));
    }

    private void checkPeriod(NewMeasurement given, Measure measure) {
        Period period = given.period();
        if (measure.frequency() != Frequency.EVENT && measure.frequency() != period.frequency()) {
            refuse(given, "/period", "period-of-another-length", measure.code(), measure.frequency());
        }
        if (YearMonth.of(period.year(), period.lastMonth()).isAfter(YearMonth.from(today))) {
            refuse(given, "/period", "period-in-the-future", YearMonth.from(today));
        }
        boolean valid = !period.firstDay().isBefore(measure.validFrom())
                && (measure.validTo() == null || !period.lastDay().isAfter(measure.validTo()));
        if (!valid) {
            String validTo = measure.validTo() == null ? "" : measure.validTo().toString();
            refuse(given, "/period", "measure-not-valid-then", measure.code(), measure.validFrom(), validTo);
        }
    }

    private Optional<WrittenUnit> unit(NewMeasurement given, Measure measure) {
        Optional<WrittenUnit> unit = WrittenUnit.parse(given.unit());
        if (unit.isEmpty()) {
            refuse(given, "/unit", "unknown-unit", given.unit());
        } else if (unit.get().unit() != measure.unit()) {
            refuse(given, "/unit", "unit-of-another-kind", given.unit(), measure.code(), measure.unit());
        } else if (measure.shape() == Shape.ITEM && unit.get().factor().compareTo(BigDecimal.ONE) != 0) {
            refuse(given, "/unit", "items-are-counted.detail");
        }
        return unit;
    }

    private void checkAmount(NewMeasurement given, Measure measure) {
        Amount amount = given.written();
        if (measure.shape() == Shape.VALUE && !amount.isValue()) {
            refuse(given, "/amount", "needs-one-amount", measure.code());
        } else if (measure.shape() == Shape.RATIO && !amount.isPair()) {
            refuse(given, "/numerator", "needs-a-pair", measure.code());
        } else if (measure.shape() == Shape.ITEM && !amount.isItems()) {
            refuse(given, "/entries", "needs-entries", measure.code());
        } else if (measure.shape() == Shape.ITEM) {
            faults.addAll(new CheckEntries(today).check(given));
        } else if (!measure.unit().mayBeNegative()) {
            checkSign(given, "/amount", amount.value());
            checkSign(given, "/numerator", amount.numerator());
            checkSign(given, "/denominator", amount.denominator());
        }
    }

    private void checkSign(NewMeasurement given, String member, BigDecimal part) {
        if (part != null && part.signum() < 0) {
            refuse(given, member, "negative-amount");
        }
    }

    private void refuse(NewMeasurement given, String member, String code, Object... arguments) {
        faults.add(Fault.rule(given.pointer() + member, code, arguments));
    }
}
