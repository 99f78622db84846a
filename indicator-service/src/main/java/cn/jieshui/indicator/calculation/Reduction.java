package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/**
 * What a reduction was computed from: 1 − (numerator ÷ denominator) ÷ (baseNumerator ÷ baseDenominator).
 *
 * @param through the last month of the window that began in January
 * @param baseDenominator null when the base is a ready quotient, then in baseNumerator
 * @param base which part of the base year it was held against
 * @param source whether that was recorded or measured
 * @param other what it would be against the other part; null when that is not known, or is the same
 */
public record Reduction(
        Period through,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal baseNumerator,
        BigDecimal baseDenominator,
        ReductionBase base,
        BaseSource source,
        Other other) {

    /**
     * The reduction against another part of the base year (对照), not judged.
     *
     * @param actual in the unit of the target, rounded ({@link Rounding})
     * @param numerator exact, as that of the result
     * @param denominator exact, as that of the result
     */
    public record Other(ReductionBase base, BigDecimal actual, BigDecimal numerator, BigDecimal denominator) {}
}
