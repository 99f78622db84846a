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
@Schema(
        name = "Measure",
        requiredProperties = {
            "code",
            "name",
            "unit",
            "shape",
            "frequency",
            "cumulative",
            "dimensions",
            "source",
            "validFrom",
            "validTo",
            "version"
        },
        examples = MeasureView.EXAMPLE)
public record MeasureView(
        String code,
        String name,
        Unit unit,
        Shape shape,
        Frequency frequency,
        boolean cumulative,
        @Schema(nullable = true) Map<String, List<String>> dimensions,
        String source,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        long version) {

    static final String EXAMPLE = """
            {"code": "water_use", "name": "用水量", "unit": "m3", "shape": "VALUE", "frequency": "MONTH", "cumulative": false,
             "dimensions": {"sector": ["agriculture", "industry", "domestic", "ecology"]}, "source": "500110-slj",
             "validFrom": "2020-01-01", "validTo": null, "version": 1}""";

    static MeasureView of(KnownMeasure known) {
        Measure measure = known.measure();
        return new MeasureView(
                measure.code(),
                measure.name(),
                measure.unit(),
                measure.shape(),
                measure.frequency(),
                measure.cumulative(),
                measure.dimensions().isEmpty() ? null : measure.dimensions(),
                measure.source(),
                measure.validFrom(),
                measure.validTo(),
                known.version());
    }
}
