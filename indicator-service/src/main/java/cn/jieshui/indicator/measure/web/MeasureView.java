package cn.jieshui.indicator.measure.web;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measure;
import cn.jieshui.indicator.measure.Shape;
import cn.jieshui.indicator.measure.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure as a client sees it. */
@Schema(name = "Measure")
public record MeasureView(
        String code,
        String name,
        Unit unit,
        Shape shape,
        Frequency frequency,
        Map<String, List<String>> dimensions,
        String source,
        LocalDate validFrom,
        LocalDate validTo,
        long version) {

    static MeasureView of(KnownMeasure known) {
        Measure measure = known.measure();
        return new MeasureView(
                measure.code(),
                measure.name(),
                measure.unit(),
                measure.shape(),
                measure.frequency(),
                measure.dimensions().isEmpty() ? null : measure.dimensions(),
                measure.source(),
                measure.validFrom(),
                measure.validTo(),
                known.version());
    }
}
