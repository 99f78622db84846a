package cn.jieshui.indicator.validation.web;

import cn.jieshui.indicator.validation.RuleKind;
import cn.jieshui.indicator.validation.RuleSeverity;
import cn.jieshui.indicator.validation.WantedRule;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client wants a validation rule to be. */
@Schema(name = "NewValidationRule")
public record RuleRequest(
        @NotNull @Pattern(regexp = CODE) @Size(max = 60) String code,

        @Schema(nullable = true, description = "null for all areas") @Pattern(regexp = "[0-9]{6}")
        String area,

        @NotNull RuleKind kind,
        @NotNull RuleSeverity severity,
        @NotNull @PlainText @Size(max = 200) String message,
        @NotNull @Valid RuleParameters parameters,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {

    static final String CODE = "[a-z0-9][a-z0-9_-]*";

    WantedRule wanted() {
        return new WantedRule(
                code,
                area,
                kind,
                severity,
                message,
                parameters.series(),
                parameters.against(),
                parameters.relation(),
                parameters.tolerance(),
                parameters.share(),
                parameters.comparedTo(),
                validFrom,
                validTo);
    }
}
