package cn.jieshui.indicator.measurement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What was measured: one value, or a numerator and a denominator, or things that are named one by one.
 *
 * @param value null of a pair
 * @param numerator null of a value, as is the denominator
 * @param entries the things named, whose number is the value; null of what is not counted like this
 */
public record Amount(BigDecimal value, BigDecimal numerator, BigDecimal denominator, List<Entry> entries) {

    /** An amount of what nobody names. */
    public Amount(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        this(value, numerator, denominator, null);
    }

    /** Whether it is the same amount, however many zeros are written. */
    boolean isSameAs(Amount other) {
        return same(value, other.value)
                && same(numerator, other.numerator)
                && same(denominator, other.denominator)
                && names().equals(other.names());
    }

    /** In whatever order. */
    private Set<Entry> names() {
        return entries == null ? Set.of() : Set.copyOf(entries);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    /** The same with each part changed. */
    Amount map(UnaryOperator<BigDecimal> change) {
        return new Amount(map(value, change), map(numerator, change), map(denominator, change), entries);
    }

    private static BigDecimal map(BigDecimal part, UnaryOperator<BigDecimal> change) {
        return part == null ? null : change.apply(part);
    }

    Stream<BigDecimal> parts() {
        return Stream.of(value, numerator, denominator).filter(Objects::nonNull);
    }

    boolean isValue() {
        return value != null && numerator == null && denominator == null && entries == null;
    }

    boolean isPair() {
        return value == null && numerator != null && denominator != null;
    }

    boolean isItems() {
        return entries != null && numerator == null && denominator == null;
    }
}
