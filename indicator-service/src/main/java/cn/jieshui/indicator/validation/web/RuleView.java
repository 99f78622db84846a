package cn.jieshui.indicator.validation.web;

import cn.jieshui.indicator.validation.KnownRule;
import cn.jieshui.indicator.validation.RuleKind;
import cn.jieshui.indicator.validation.RuleSeverity;
import cn.jieshui.indicator.validation.ValidationRule;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A validation rule as a client sees it. */
@Schema(
        name = "ValidationRule",
        requiredProperties = {
            "code",
            "area",
            "kind",
            "severity",
            "message",
            "parameters",
            "validFrom",
            "validTo",
            "version"
        },
        examples = RuleView.EXAMPLE)
public record RuleView(
        String code,
        @Schema(nullable = true) String area,
        RuleKind kind,
        RuleSeverity severity,
        String message,
        RuleParameters parameters,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        long version) {

    static final String EXAMPLE = """
            {"code": "billed-within-supplied", "area": null, "kind": "AT_MOST_OTHER", "severity": "HARD",
             "message": "注册用户用水量不得大于供水总量",
             "parameters": {"series": ["water_billed"], "against": ["water_supplied"], "relation": null,
                            "tolerance": null, "share": null, "comparedTo": []},
             "validFrom": "2020-01-01", "validTo": null, "version": 1}""";

    static RuleView of(KnownRule known) {
        ValidationRule rule = known.rule();
        return new RuleView(
                rule.code(),
                rule.area(),
                rule.kind(),
                rule.severity(),
                rule.message(),
                RuleParameters.of(rule),
                rule.validFrom(),
                rule.validTo(),
                known.version());
    }
}
