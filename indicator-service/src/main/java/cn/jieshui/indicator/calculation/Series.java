package cn.jieshui.indicator.calculation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The effective values of one department, or of one operand of a formula, in any order (数据序列).
 *
 * @param name the department's code, or the operand as the formula writes it
 * @param frequency how often a value is due; EVENT when none ever is
 * @param values at most one for a period; those of other years than the plan's do not count
 */
public record Series(String name, Frequency frequency, List<Value> values) {

    /** @throws IllegalArgumentException when two values are for the same period: one of them cannot be effective */
    public Series {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(frequency, "frequency");
        values = List.copyOf(values);
        Set<Period> periods = new HashSet<>();
        for (Value value : values) {
            if (!periods.add(value.period())) {
                throw new IllegalArgumentException("two effective values of " + name + " for " + value.period());
            }
        }
    }
}
