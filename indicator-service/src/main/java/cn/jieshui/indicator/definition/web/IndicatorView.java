package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.calculation.Modality;
import cn.jieshui.indicator.calculation.Thresholds;
import cn.jieshui.indicator.definition.Direction;
import cn.jieshui.indicator.definition.Settings;
import cn.jieshui.indicator.plan.Indicator;
import cn.jieshui.indicator.plan.IndicatorKind;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.Party;
import cn.jieshui.indicator.plan.PlannedTarget;
import cn.jieshui.indicator.plan.Population;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator as a client sees it: what the plan says, and what was set for it. */
@Schema(
        name = "Indicator",
        requiredProperties = {
            "id",
            "plan",
            "area",
            "year",
            "kind",
            "code",
            "name",
            "text",
            "line",
            "chapter",
            "task",
            "target",
            "modality",
            "condition",
            "method",
            "deadline",
            "population",
            "partOf",
            "sameAs",
            "parties",
            "definition",
            "pace",
            "thresholds",
            "annual",
            "direction",
            "version"
        },
        examples = IndicatorView.EXAMPLE)
public record IndicatorView(
        String id,
        String plan,
        String area,
        int year,
        IndicatorKind kind,
        @Schema(nullable = true) String code,
        String name,
        @Schema(nullable = true) String text,
        @Schema(nullable = true) Integer line,
        @Schema(nullable = true) String chapter,
        @Schema(nullable = true) String task,
        PlannedTarget target,
        @Schema(nullable = true) Modality modality,
        @Schema(nullable = true) String condition,
        @Schema(nullable = true) FoldMethod method,
        @Schema(nullable = true) LocalDate deadline,
        @Schema(nullable = true) Population population,
        @Schema(nullable = true) String partOf,
        @Schema(nullable = true) String sameAs,
        List<Party> parties,
        @Schema(nullable = true) DefinitionBody definition,
        @Schema(nullable = true) PaceBody pace,
        ThresholdsBody thresholds,
        boolean annual,
        Direction direction,
        long version) {

    static final String EXAMPLE = """
            {"id": "500110-2023-G6", "plan": "500110-2023", "area": "500110", "year": 2023, "kind": "GOAL",
             "code": "leakage-rate", "name": "城市公共供水管网漏损率", "text": "城市公共供水管网漏损率控制在9%以内", "line": 8,
             "chapter": null, "task": null, "target": {"comparator": "AT_MOST", "amount": 9, "unit": "percent",
              "writtenAmount": "9", "writtenUnit": "%", "stretch": null, "baseYear": null},
             "modality": "BINDING", "condition": null, "method": "RATIO_OF_SUMS", "deadline": null, "population": null,
             "partOf": null, "sameAs": "500110-2023-T14-D1", "parties": [],
             "definition": {"value": null,
              "numerator": "water_supplied - water_billed - leakage_correction.pressure / 100 * water_supplied",
              "denominator": "water_supplied", "rule": "CJJ 92-2016 漏损率", "source": "500110-csglj",
              "frequency": "MONTH",
              "also": [{"code": "gross-leakage-rate", "name": "综合漏损率", "value": null,
                "numerator": "water_supplied - water_billed", "denominator": "water_supplied",
                "rule": "CJJ 92-2016 综合漏损率"}],
              "base": null, "validFrom": 2019, "validTo": null},
             "pace": {"kind": "LINEAR", "shares": null, "profileYear": null},
             "thresholds": {"floorShare": 0.80, "capShare": 1.10, "levelTolerance": 0.10}, "annual": false,
             "direction": "LOWER_IS_BETTER", "version": 2}""";

    static IndicatorView of(KnownIndicator known, Settings settings) {
        Indicator indicator = known.indicator();
        return new IndicatorView(
                indicator.id(),
                indicator.plan(),
                indicator.area(),
                indicator.year(),
                indicator.kind(),
                indicator.code(),
                indicator.name(),
                indicator.text(),
                indicator.line(),
                indicator.chapter(),
                indicator.task(),
                indicator.target(),
                indicator.modality(),
                indicator.condition(),
                indicator.method(),
                indicator.deadline(),
                indicator.population(),
                indicator.partOf(),
                indicator.sameAs(),
                indicator.parties(),
                DefinitionBody.of(settings.definition()),
                PaceBody.of(settings.paceOf(indicator)),
                ThresholdsBody.of(settings.thresholds() == null ? Thresholds.DEFAULT : settings.thresholds()),
                settings.annual(),
                Direction.of(indicator.target().comparator()),
                known.version());
    }
}
