package cn.jieshui.indicator.validation.web;

import cn.jieshui.indicator.validation.ComparedTo;
import cn.jieshui.indicator.validation.Relation;
import cn.jieshui.indicator.validation.RuleKind;
import cn.jieshui.indicator.validation.Term;
import cn.jieshui.indicator.validation.ValidationRule;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule is about, as its kind has it: BALANCE {@code series}, {@code against}, {@code relation},
 * {@code tolerance}; AT_MOST_OTHER {@code series} and {@code against}, one each; JUMP {@code series}, {@code share},
 * {@code comparedTo}; CUMULATIVE_MAY_NOT_FALL {@code series}.
 */
@Schema(name = "ValidationRuleParameters")
public record RuleParameters(
        @Schema(
                description = "Series as formulas name them; for JUMP and CUMULATIVE_MAY_NOT_FALL a measure"
                        + " with dimensions stands for each of its series")
        @Size(max = 100)
        List<@NotNull @Pattern(regexp = NAME) @Size(max = 250) String> series,

        @Schema(nullable = true, description = "The total, or what may not be exceeded") @Size(max = 100)
        List<@NotNull @Pattern(regexp = NAME) @Size(max = 250) String> against,

        @Schema(nullable = true) Relation relation,

        @Schema(nullable = true, description = "Share of the total: 0.01 is 1 %") @DecimalMin("0")
        BigDecimal tolerance,

        @Schema(nullable = true, description = "Relative change that is still allowed: 0.3 is 30 %") @DecimalMin("0")
        BigDecimal share,

        @Schema(nullable = true) @Size(max = 2) List<@NotNull ComparedTo> comparedTo) {

    static final String NAME = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*";

    public RuleParameters {
        series = series == null ? List.of() : series;
        against = against == null ? List.of() : against;
        comparedTo = comparedTo == null ? List.of() : comparedTo;
    }

    /** What its kind has, so that it can be sent back. */
    static RuleParameters of(ValidationRule rule) {
        boolean balances = rule.kind() == RuleKind.BALANCE;
        return new RuleParameters(
                rule.series().stream().map(Term::name).toList(),
                rule.against().stream().map(Term::name).toList(),
                balances ? rule.relation() : null,
                balances ? rule.tolerance() : null,
                rule.share(),
                rule.comparedTo());
    }
}
