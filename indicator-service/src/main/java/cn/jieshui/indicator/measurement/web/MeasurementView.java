package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measure.Unit;
import cn.jieshui.indicator.measurement.Confirmation;
import cn.jieshui.indicator.measurement.Measurement;
import cn.jieshui.indicator.measurement.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measured value as a client sees it: canonical, and as it was written.
 *
 * @param series the measure with the values of its dimensions, as formulas name it
 */
@Schema(
        name = "Measurement",
        requiredProperties = {
            "id",
            "measure",
            "series",
            "area",
            "period",
            "amount",
            "numerator",
            "denominator",
            "unit",
            "writtenAmount",
            "writtenNumerator",
            "writtenDenominator",
            "writtenUnit",
            "status",
            "source",
            "revision",
            "reason",
            "knownFrom",
            "confirmation"
        },
        examples = MeasurementView.EXAMPLE)
public record MeasurementView(
        String id,
        String measure,
        String series,
        String area,
        String period,
        @Schema(nullable = true) BigDecimal amount,
        @Schema(nullable = true) BigDecimal numerator,
        @Schema(nullable = true) BigDecimal denominator,
        Unit unit,
        @Schema(nullable = true) BigDecimal writtenAmount,
        @Schema(nullable = true) BigDecimal writtenNumerator,
        @Schema(nullable = true) BigDecimal writtenDenominator,
        String writtenUnit,
        Status status,
        String source,
        int revision,
        @Schema(nullable = true) String reason,
        Instant knownFrom,
        @Schema(nullable = true) ConfirmationView confirmation) {

    /**
     * That the value was confirmed, with its reason, in spite of validation rules that it breaks.
     *
     * @param by who recorded it
     */
    @Schema(
            name = "Confirmation",
            requiredProperties = {"by", "reason", "rules"})
    public record ConfirmationView(String by, String reason, List<BrokenRuleView> rules) {

        static ConfirmationView of(Confirmation given, String reason) {
            return given == null
                    ? null
                    : new ConfirmationView(
                            given.by(),
                            reason,
                            given.rules().stream()
                                    .map(broken ->
                                            new BrokenRuleView(broken.rule(), broken.version(), broken.compared()))
                                    .toList());
        }
    }

    /**
     * A rule that the value breaks.
     *
     * @param version of the rule when it was broken
     * @param compared the numbers, in the canonical unit
     */
    @Schema(
            name = "BrokenRule",
            requiredProperties = {"rule", "version", "compared"})
    public record BrokenRuleView(String rule, long version, String compared) {}

    static final String EXAMPLE = """
            {"id": "500110-water_use.agriculture-2023-03-R1", "measure": "water_use", "series": "water_use.agriculture",
             "area": "500110", "period": "2023-03", "amount": 2130000, "numerator": null, "denominator": null,
             "unit": "m3", "writtenAmount": 213, "writtenNumerator": null, "writtenDenominator": null,
             "writtenUnit": "万立方米", "status": "FINAL", "source": "500110-slj", "revision": 1, "reason": null,
             "knownFrom": "2023-04-08T02:00:00Z", "confirmation": null}""";

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
                value.knownFrom(),
                ConfirmationView.of(value.confirmation(), value.reason()));
    }
}
