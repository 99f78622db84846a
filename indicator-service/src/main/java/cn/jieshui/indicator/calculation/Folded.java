package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/** What folding the values up to a month gives. */
sealed interface Folded {

    Folded NOTHING = new Nothing();

    /** There is nothing to fold. */
    record Nothing() implements Folded {}

    /** There are values, but they give no result. */
    record Undefined(Reason reason) implements Folded {}

    /**
     * A value.
     *
     * @param actual in the unit of the target
     * @param quotient the parts that it was divided from; null for an amount
     * @param through the month up to which it reaches
     * @param projected what it becomes by year end, in the unit of the target; null when that cannot be said
     * @param reduction what a REDUCTION was computed from; null else
     */
    record Known(Fraction actual, Fraction quotient, int through, BigDecimal projected, Reduction reduction)
            implements Folded {

        static Known amount(BigDecimal amount, int through) {
            return new Known(Fraction.of(amount), null, through, null, null);
        }

        Known projected(BigDecimal amount) {
            return new Known(actual, quotient, through, amount, reduction);
        }

        Known reduction(Reduction parts) {
            return new Known(actual, quotient, through, projected, parts);
        }
    }

    /** The quotient in the unit of the target, undefined for a denominator of zero. */
    static Folded quotient(BigDecimal numerator, BigDecimal denominator, TargetUnit unit, int through) {
        if (denominator.signum() == 0) {
            return new Undefined(Reason.ZERO_DENOMINATOR);
        }
        Fraction quotient = new Fraction(numerator, denominator);
        return new Known(quotient.times(unit.whole()), quotient, through, null, null);
    }
}
