package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Period;
import java.math.BigDecimal;

/**
 * What a reduction is measured against (基期值): the quotient of the base year or of a part of it, ready or in its two
 * parts.
 *
 * @param period the base year, or a part of it
 * @param amount the ready quotient; null when numerator and denominator are given
 * @param source who says so
 */
public record BaseValue(Period period, BigDecimal amount, BigDecimal numerator, BigDecimal denominator, String source) {

    /** Whether it says the same, however many zeros are written. */
    boolean isSameAs(BaseValue other) {
        return period.equals(other.period)
                && same(amount, other.amount)
                && same(numerator, other.numerator)
                && same(denominator, other.denominator);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
