package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.AmountUnit;
import cn.jieshui.task.plan.Target;
import cn.jieshui.task.plan.reading.TargetComparator;
import cn.jieshui.task.plan.reading.TargetUnit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A required value. An answer gives amounts in the canonical unit, and beside them the digits and the unit of the
 * document; a request may give amounts in any unit that the suite knows, and need not repeat the written form.
 */
@Schema(
        name = "Target",
        requiredProperties = {"comparator", "amount", "unit", "writtenAmount", "writtenUnit", "stretch", "baseYear"})
public record TargetView(
        @NotNull TargetComparator comparator,
        @NotNull @PositiveOrZero BigDecimal amount,

        @Schema(description = "m3, mu, percent, count or ratio; in requests also 万立方米, 家, …") @NotNull @KnownUnit
        String unit,

        @Schema(nullable = true, readOnly = true) String writtenAmount,
        @Schema(nullable = true, readOnly = true) String writtenUnit,
        @Schema(nullable = true) @PositiveOrZero BigDecimal stretch,
        @Schema(nullable = true) @Min(1000) @Max(9999) Integer baseYear) {

    private static final Set<TargetComparator> WITHOUT_AMOUNT =
            Set.of(TargetComparator.COMPLETE, TargetComparator.DONE);

    static TargetView of(Target target) {
        return target == null
                ? null
                : new TargetView(
                        target.comparator(),
                        target.amount(),
                        target.unit().symbol(),
                        target.writtenAmount(),
                        target.writtenUnit(),
                        target.stretch(),
                        target.baseYear());
    }

    /** In the canonical unit; written as it stands here. */
    Target target() {
        AmountUnit given = AmountUnit.of(unit).orElseThrow();
        boolean words = WITHOUT_AMOUNT.contains(comparator);
        boolean plain = words || given.unit() == TargetUnit.RATIO;
        return new Target(
                comparator,
                given.canonical(amount),
                given.unit(),
                words ? null : amount.toPlainString(),
                plain ? null : given.written(),
                stretch == null ? null : given.canonical(stretch),
                baseYear);
    }
}
