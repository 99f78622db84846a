package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Fraction;
import cn.jieshui.indicator.calculation.TargetComparator;
import cn.jieshui.indicator.calculation.TargetUnit;
import java.math.BigDecimal;

/**
 * How far an indicator has come, exactly.
 *
 * @param actual in the unit of the target; null without a value
 */
public record Reach(TargetComparator comparator, Fraction actual) {

    /**
     * @param actual exact where there is no quotient; null without a value
     * @param numerator of the quotient, with its denominator; null when the value is none
     */
    public static Reach of(
            TargetComparator comparator,
            TargetUnit unit,
            BigDecimal actual,
            BigDecimal numerator,
            BigDecimal denominator) {
        if (actual == null) {
            return new Reach(comparator, null);
        }
        return new Reach(
                comparator,
                numerator == null ? Fraction.of(actual) : new Fraction(numerator.multiply(unit.whole()), denominator));
    }

    /**
     * The share of what is due that was reached, 0 to 1. What must be stayed within, or is done or not, has no shares:
     * 0.
     *
     * @param due in the unit of the target
     */
    public Fraction share(BigDecimal due) {
        boolean divisible =
                switch (comparator) {
                    case AT_LEAST, COMPLETE, REDUCTION_AT_LEAST -> true;
                    case AT_MOST, DONE -> false;
                };
        if (!divisible || actual == null || due.signum() <= 0 || actual.compareTo(Fraction.ZERO) < 0) {
            return Fraction.ZERO;
        }
        Fraction share = actual.dividedBy(due);
        return share.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : share;
    }

    /** Whether the actual reaches the amount, which may be null: then it does not. The limit is inclusive. */
    public boolean reaches(BigDecimal amount) {
        if (amount == null || actual == null) {
            return false;
        }
        int compared = actual.compareTo(Fraction.of(amount));
        return comparator == TargetComparator.AT_MOST ? compared <= 0 : compared >= 0;
    }
}
