package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.calculation.IndicatorRule;
import cn.jieshui.indicator.calculation.LightRule;
import cn.jieshui.indicator.calculation.Modality;
import cn.jieshui.indicator.calculation.Pace;
import cn.jieshui.indicator.calculation.PaceKind;
import cn.jieshui.indicator.calculation.TargetComparator;
import cn.jieshui.indicator.calculation.Thresholds;
import cn.jieshui.indicator.compliance.Explanation;
import cn.jieshui.indicator.compliance.PaceBasis;
import cn.jieshui.indicator.definition.web.PaceBody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a result was computed and judged.
 *
 * @param light which row of the table of lights holds
 * @param due what the pace asks for by the month, in the unit of the target; null when nothing is
 * @param thresholds where YELLOW ends
 * @param annual whether it is judged once a year, in December
 */
@Schema(name = "ExplainedRule")
public record ExplainedRule(
        LightRule light,
        TargetComparator comparator,
        BigDecimal target,
        @Schema(nullable = true) BigDecimal stretch,
        String unit,
        Modality modality,
        FoldMethod method,
        PaceBody pace,
        @Schema(nullable = true) BigDecimal due,
        Thresholds thresholds,
        boolean annual,
        @Schema(nullable = true) BigDecimal population,
        @Schema(nullable = true) LocalDate deadline) {

    /** The shares of a past year's course are rounded for reading. */
    private static PaceBody pace(Explanation explanation) {
        Pace pace = explanation.rule().pace();
        PaceBasis basis = explanation.result().result().paceBasis();
        List<BigDecimal> shares = pace.kind() == PaceKind.CURVE
                ? IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> pace.share(month).rounded())
                        .toList()
                : null;
        return new PaceBody(
                basis == null ? pace.kind() : basis.kind(), shares, basis == null ? null : basis.profileYear());
    }

    static ExplainedRule of(Explanation explanation) {
        IndicatorRule rule = explanation.rule();
        return new ExplainedRule(
                rule.lightRule(),
                rule.target().comparator(),
                rule.target().amount(),
                rule.target().stretch(),
                rule.target().unit().symbol(),
                rule.target().modality(),
                rule.method(),
                pace(explanation),
                explanation.result().result().pace(),
                rule.thresholds(),
                rule.annual(),
                rule.population(),
                rule.deadline());
    }
}
