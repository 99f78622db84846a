package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.Explanation;
import cn.jieshui.indicator.definition.web.BaseValueView;
import cn.jieshui.indicator.plan.Indicator;
import cn.jieshui.indicator.plan.IndicatorKind;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a result comes from, as a client sees it: the result, the rule, the inputs and the line of the plan.
 *
 * @param knownAt the instant that was asked about
 * @param version of the indicator's results that is explained
 * @param baseValues what a reduction was held against; empty else
 * @param inputs what the result rests on: measurements by series, or reports by acceptance, as the result's basis says
 */
@Schema(
        name = "Explanation",
        requiredProperties = {
            "indicator",
            "asOf",
            "knownAt",
            "version",
            "result",
            "rule",
            "definition",
            "baseValues",
            "inputs",
            "planned"
        },
        examples = ExplanationView.EXAMPLE)
public record ExplanationView(
        String indicator,
        String asOf,
        Instant knownAt,
        long version,
        ResultView result,
        ExplainedRule rule,
        @Schema(nullable = true) ExplainedDefinition definition,
        List<BaseValueView> baseValues,
        List<ExplainedInput> inputs,
        Planned planned) {

    static final String EXAMPLE = """
            {"indicator": "500110-2023-T09-D2", "asOf": "2023-03", "knownAt": "2023-07-15T02:00:00Z", "version": 2,
             "result":
            """ + ResultView.EXAMPLE + """
            ,
             "rule": {"light": "CUMULATIVE_FLOOR", "comparator": "AT_LEAST", "target": 5, "stretch": 7, "unit": "count",
              "modality": "BINDING", "method": "ITEMS", "pace": {"kind": "LINEAR", "shares": null, "profileYear": null}, "due": 1.25,
              "thresholds": {"floorShare": 0.80, "capShare": 1.10, "levelTolerance": 0.10}, "annual": false,
              "population": null,
              "deadline": null},
             "definition": null, "baseValues": [],
             "inputs": [
            """ + ExplainedInput.EXAMPLE + """
            ],
             "planned": {"plan": "500110-2023", "kind": "QUANTIFIED", "name": "区级节水型企业",
              "text": "创建区级节水型企业至少5家,力争7家", "line": 29, "chapter": "500110-2023-C3",
              "task": "500110-2023-T09", "condition": null, "sameAs": null}}""";

    /** What the plan says. */
    @Schema(name = "PlannedClause")
    public record Planned(
            String plan,
            IndicatorKind kind,
            String name,
            @Schema(nullable = true) String text,
            @Schema(nullable = true) Integer line,
            @Schema(nullable = true) String chapter,
            @Schema(nullable = true) String task,
            @Schema(nullable = true) String condition,
            @Schema(nullable = true) String sameAs) {

        static Planned of(Indicator indicator) {
            return new Planned(
                    indicator.plan(),
                    indicator.kind(),
                    indicator.name(),
                    indicator.text(),
                    indicator.line(),
                    indicator.chapter(),
                    indicator.task(),
                    indicator.condition(),
                    indicator.sameAs());
        }
    }

    /** What the same explanation has in common whenever it is asked for. */
    @JsonIgnore
    ExplanationView withoutInstant() {
        return new ExplanationView(
                indicator, asOf, null, version, result, rule, definition, baseValues, inputs, planned);
    }

    static ExplanationView of(Explanation explanation) {
        return new ExplanationView(
                explanation.indicator().id(),
                explanation.result().result().asOf(),
                explanation.at(),
                explanation.result().version(),
                ResultView.of(explanation.result()),
                ExplainedRule.of(explanation),
                ExplainedDefinition.of(explanation),
                explanation.baseValues().stream().map(BaseValueView::of).toList(),
                Stream.concat(
                                explanation.measurements().stream()
                                        .map(keyed -> ExplainedInput.of(keyed.measurement(), explanation.monthEnd())),
                                explanation.reports().stream()
                                        .map(report -> ExplainedInput.of(report, explanation.monthEnd())))
                        .toList(),
                Planned.of(explanation.indicator()));
    }
}
