package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of the base year (基期) of a reduction.
 *
 * <p>Recorded values win over measured ones ({@link MeasuredBase}). SAME_PERIOD takes the values that make up the
 * window exactly (a ready quotient only when it is of that very window), else the whole year. The whole year is its own
 * value, else the sum of parts that make it up. The result says which one it was.
 *
 * @param year the base year
 * @param values those that were recorded, at most one for a period, in any order; those of other years do not count
 * @param preferred SAME_PERIOD by default
 */
public record BaseYear(int year, List<BaseValue> values, ReductionBase preferred) {

    /** @throws IllegalArgumentException when two values are for the same period */
    public BaseYear {
        values = List.copyOf(values);
        Objects.requireNonNull(preferred, "preferred");
        Set<Period> periods = new HashSet<>();
        for (BaseValue value : values) {
            if (!periods.add(value.period())) {
                throw new IllegalArgumentException("two base values for " + value.period());
            }
        }
    }

    public static BaseYear of(int year, List<BaseValue> values) {
        return new BaseYear(year, values, ReductionBase.SAME_PERIOD);
    }

    /**
     * What a window is held against.
     *
     * @param denominator null for a ready quotient
     */
    record Part(BigDecimal numerator, BigDecimal denominator, ReductionBase base, BaseSource source) {}

    /** The same, with the other base first. */
    public BaseYear preferring(ReductionBase changed) {
        return new BaseYear(year, values, changed);
    }

    /** What the recorded values say of the window from January to that month. */
    Optional<Part> window(int throughMonth, ReductionBase base) {
        Months window = Months.through(throughMonth);
        return ofThisYear()
                .filter(value -> Months.of(value.period()).equals(window))
                .map(value -> new Part(value.numerator(), value.denominator(), base, BaseSource.RECORDED))
                .findFirst()
                .or(() -> sum(window, base));
    }

    private Optional<Part> sum(Months window, ReductionBase base) {
        Accrual numerators = new Accrual();
        Accrual denominators = new Accrual();
        ofThisYear()
                .filter(value -> value.denominator() != null && window.covers(Months.of(value.period())))
                .forEach(value -> {
                    numerators.increment(value.period(), value.numerator());
                    denominators.increment(value.period(), value.denominator());
                });
        return numerators.covered().equals(window)
                ? Optional.of(new Part(numerators.total(), denominators.total(), base, BaseSource.RECORDED))
                : Optional.empty();
    }

    private Stream<BaseValue> ofThisYear() {
        return values.stream()
                .filter(value -> value.period().isWithin(year))
                .sorted(Comparator.comparing(BaseValue::period));
    }
}
