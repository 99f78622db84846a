package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.calculation.Reason;
import cn.jieshui.indicator.compliance.Basis;
import cn.jieshui.indicator.compliance.CompanionFigure;
import cn.jieshui.indicator.compliance.KnownResult;
import cn.jieshui.indicator.compliance.PaceBasis;
import cn.jieshui.indicator.compliance.Result;
import cn.jieshui.indicator.compliance.Result.Forecast;
import cn.jieshui.indicator.compliance.Result.Missing;
import cn.jieshui.indicator.compliance.Result.Reduction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of an indicator at the end of a month as a client sees it.
 *
 * @param knownAt since when this is what is known
 */
@Schema(
        name = "ComplianceResult",
        requiredProperties = {
            "indicator",
            "plan",
            "asOf",
            "knownAt",
            "name",
            "actual",
            "numerator",
            "denominator",
            "unit",
            "pace",
            "target",
            "stretch",
            "attainment",
            "stretchAttainment",
            "met",
            "light",
            "completeness",
            "reason",
            "missing",
            "valueAsOf",
            "stale",
            "forecast",
            "capExceededIn",
            "reduction",
            "basis",
            "paceBasis",
            "also",
            "computedAt"
        },
        examples = ResultView.EXAMPLE)
public record ResultView(
        String indicator,
        String plan,
        String asOf,
        Instant knownAt,
        String name,
        @Schema(nullable = true) BigDecimal actual,
        @Schema(nullable = true) BigDecimal numerator,
        @Schema(nullable = true) BigDecimal denominator,
        String unit,
        @Schema(nullable = true) BigDecimal pace,
        BigDecimal target,
        @Schema(nullable = true) BigDecimal stretch,
        @Schema(nullable = true) BigDecimal attainment,
        @Schema(nullable = true) BigDecimal stretchAttainment,
        Met met,
        Light light,
        Completeness completeness,
        @Schema(nullable = true) Reason reason,
        List<Missing> missing,
        @Schema(nullable = true) String valueAsOf,
        boolean stale,
        @Schema(nullable = true) Forecast forecast,
        @Schema(nullable = true) String capExceededIn,
        @Schema(nullable = true) Reduction reduction,
        Basis basis,
        @Schema(nullable = true) PaceBasis paceBasis,
        List<CompanionFigure> also,
        Instant computedAt) {

    static final String EXAMPLE = """
            {"indicator": "500110-2023-T09-D2", "plan": "500110-2023", "asOf": "2023-03",
             "knownAt": "2023-04-08T02:00:00Z", "name": "区级节水型企业", "actual": 2, "numerator": null,
             "denominator": null, "unit": "count", "pace": 1.25, "target": 5, "stretch": 7, "attainment": 0.4,
             "stretchAttainment": 0.285714, "met": "OPEN", "light": "GREEN", "completeness": "COMPLETE",
             "reason": null, "missing": [], "valueAsOf": "2023-03", "stale": false, "forecast": null,
             "capExceededIn": null, "reduction": null, "basis": "REPORTS",
             "paceBasis": {"kind": "LINEAR", "source": "PLAN", "profileYear": null}, "also": [],
             "computedAt": "2023-04-08T02:00:00Z"}""";

    static ResultView of(KnownResult known) {
        Result result = known.result();
        return new ResultView(
                result.indicator(),
                result.plan(),
                result.asOf(),
                known.computedAt(),
                result.name(),
                result.actual(),
                result.numerator(),
                result.denominator(),
                result.unit(),
                result.pace(),
                result.target(),
                result.stretch(),
                result.attainment(),
                result.stretchAttainment(),
                result.met(),
                result.light(),
                result.completeness(),
                result.reason(),
                result.missing(),
                result.valueAsOf(),
                result.stale(),
                result.forecast(),
                result.capExceededIn(),
                result.reduction(),
                result.basis(),
                result.paceBasis(),
                result.also(),
                known.computedAt());
    }
}
