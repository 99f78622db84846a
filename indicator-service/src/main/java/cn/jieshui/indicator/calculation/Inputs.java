package cn.jieshui.indicator.calculation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The values that an indicator is computed from, known and accepted at the time that is asked about. Which forms a
 * method takes:
 *
 * <ul>
 *   <li>{@link Stated}: all methods.
 *   <li>{@link Amount}: SUM, ITEMS, ITEMS_OVER_POPULATION apply the formula to the operands' sums since January; the
 *       others to the newest values.
 *   <li>{@link Quotient}: LATEST and LATEST_RATIO apply both formulas to the newest values that belong together; the
 *       ratios and REDUCTION to the sums.
 * </ul>
 *
 * In a formula, increments and cumulative values are summed and levels (rates, correction terms) are carried forward.
 */
public sealed interface Inputs {

    /** Of departments or operands; names are unique. */
    List<Series> series();

    /**
     * Values that state the indicator itself.
     *
     * @param series one for each department, or each dimension of a measure; where only one level can hold (LATEST) and
     *     two are equally new, the series that is listed first has it
     */
    record Stated(List<Series> series) implements Inputs {
        public Stated {
            series = distinct(series);
        }
    }

    /**
     * A formula that gives the indicator's value in the unit of its target.
     *
     * @param series one for each operand
     */
    record Amount(List<Series> series, Formula value) implements Inputs {
        public Amount {
            series = distinct(series);
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Two formulas whose quotient is the indicator's value, not multiplied by 100 for percent.
     *
     * @param series one for each operand of either
     */
    record Quotient(List<Series> series, Formula numerator, Formula denominator) implements Inputs {
        public Quotient {
            series = distinct(series);
            Objects.requireNonNull(numerator, "numerator");
            Objects.requireNonNull(denominator, "denominator");
        }
    }

    private static List<Series> distinct(List<Series> series) {
        Set<String> names = new HashSet<>();
        for (Series one : series) {
            if (!names.add(one.name())) {
                throw new IllegalArgumentException("two series named " + one.name());
            }
        }
        return List.copyOf(series);
    }
}
