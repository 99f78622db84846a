package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.TargetUnit;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one goal or deliverable shall say from an adjustment on; what is null stays as it is.
 *
 * @param part its id
 * @param population how many there are
 * @param deadline the last day included, in Asia/Shanghai
 */
public record PartAdjustment(
        String part, BigDecimal population, AdjustedTarget target, String condition, LocalDate deadline) {

    /**
     * Another amount for the same comparator and base year.
     *
     * @param amount in {@code unit}, as are what is to be strived for and its written form
     * @param stretch null when there is none from now on
     */
    public record AdjustedTarget(BigDecimal amount, AmountUnit unit, BigDecimal stretch) {

        Target replacing(Target standing) {
            return new Target(
                            standing.comparator(),
                            unit.canonical(amount),
                            unit.unit(),
                            amount.toPlainString(),
                            unit.unit() == TargetUnit.RATIO ? null : unit.written(),
                            stretch == null ? null : unit.canonical(stretch),
                            standing.baseYear())
                    .keepingWordsOf(standing);
        }
    }
}
