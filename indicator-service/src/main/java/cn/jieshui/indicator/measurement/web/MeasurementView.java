package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measure.Unit;
import cn.jieshui.indicator.measurement.Measurement;
import cn.jieshui.indicator.measurement.Status;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measured value as a client sees it: canonical, and as it was written.
 *
 * @param series the measure with the values of its dimensions, as formulas name it
 */
@Schema(name = "Measurement")
public record MeasurementView(
        String id,
        String measure,
        String series,
        String area,
        String period,
        BigDecimal amount,
        BigDecimal numerator,
        BigDecimal denominator,
        Unit unit,
        BigDecimal writtenAmount,
        BigDecimal writtenNumerator,
        BigDecimal writtenDenominator,
        String writtenUnit,
        Status status,
        String source,
        int revision,
        String reason,
        Instant knownFrom) {

    static MeasurementView of(Measurement value) {
        return new MeasurementView(
                value.id(),
                value.measure(),
                value.series().isEmpty() ? value.measure() : value.measure() + "." + value.series(),
                value.area(),
                value.period().toString(),
                value.amount().value(),
                value.amount().numerator(),
                value.amount().denominator(),
                value.unit(),
                value.written().value(),
                value.written().numerator(),
                value.written().denominator(),
                value.writtenUnit(),
                value.status(),
                value.source(),
                value.revision(),
                value.reason(),
                value.knownFrom());
    }
}
