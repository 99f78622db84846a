package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A required value for the plan year (目标值).
 *
 * @param comparator how the actual is held against it
 * @param amount in {@code unit}, inclusive, not negative; 100 percent for COMPLETE, 1 for DONE
 * @param unit of the amount and the stretch
 * @param stretch the value to strive for beyond the required one (力争), in {@code unit}; null when there is none
 * @param modality whether missing it counts
 */
public record Target(
        TargetComparator comparator, BigDecimal amount, TargetUnit unit, BigDecimal stretch, Modality modality) {

    /** @throws IllegalArgumentException for a negative amount */
    public Target {
        Objects.requireNonNull(comparator, "comparator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(modality, "modality");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a target is not negative: " + amount);
        }
    }

    /** A binding target without a stretch value. */
    public static Target of(TargetComparator comparator, BigDecimal amount, TargetUnit unit) {
        return new Target(comparator, amount, unit, null, Modality.BINDING);
    }
}
