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
 * @param values at most one for a period; those of other years than the plan's do not count, but for those of the base
 *     year of a reduction
 * @param holdsThroughout whether a level is a parameter of its period (年度参数, such as a correction term): it holds from
 *     the first month of the period on, and is due then, instead of being known at its end
 */
public record Series(String name, Frequency frequency, List<Value> values, boolean holdsThroughout) {

    public Series(String name, Frequency frequency, List<Value> values) {
        this(name, frequency, values, false);
    }

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

    Series with(List<Value> changed) {
        return new Series(name, frequency, changed, holdsThroughout);
    }

    /** The month, 1 to 12, by whose end a value for the period is to be known. */
    int dueMonth(Period period) {
        return holdsThroughout ? period.firstMonth() : period.lastMonth();
    }
}
