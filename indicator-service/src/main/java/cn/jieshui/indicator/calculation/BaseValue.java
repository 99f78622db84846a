package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The quotient of the base year, or of a part of it (基期值).
 *
 * @param period the base year, or a half-year, quarter or month of it
 * @param numerator of the period, in the unit of the current numerator; or the ready quotient
 * @param denominator of the period, in the unit and prices of the current denominator; null when only the ready
 *     quotient is known, which cannot be added to other parts
 */
public record BaseValue(Period period, BigDecimal numerator, BigDecimal denominator) {

    public BaseValue {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(numerator, "numerator");
    }

    public static BaseValue ofQuotient(Period period, BigDecimal quotient) {
        return new BaseValue(period, quotient, null);
    }
}
