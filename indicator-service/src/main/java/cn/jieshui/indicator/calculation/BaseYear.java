package cn.jieshui.indicator.calculation;

import java.util.List;
import java.util.Objects;

/**
 * What is known of the base year (基期) of a reduction.
 *
 * <p>SAME_PERIOD takes the values that make up the window exactly (a ready quotient only when it is of that very
 * window), else the whole year. The whole year is its own value, else the sum of parts that make it up. The result says
 * which one it was.
 *
 * @param year the base year
 * @param values at most one for a period, in any order; those of other years do not count
 * @param preferred SAME_PERIOD by default
 */
public record BaseYear(int year, List<BaseValue> values, ReductionBase preferred) {

    public BaseYear {
        values = List.copyOf(values);
        Objects.requireNonNull(preferred, "preferred");
    }

    public static BaseYear of(int year, List<BaseValue> values) {
        return new BaseYear(year, values, ReductionBase.SAME_PERIOD);
    }
}
