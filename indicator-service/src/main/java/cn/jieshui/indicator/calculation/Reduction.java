package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/**
 * What a reduction was computed from: 1 − (numerator ÷ denominator) ÷ (baseNumerator ÷ baseDenominator).
 *
 * @param through the last month of the window that began in January
 * @param baseDenominator null when the base is a ready quotient, then in baseNumerator
 * @param base which part of the base year it was held against
 */
public record Reduction(
        Period through,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal baseNumerator,
        BigDecimal baseDenominator,
        ReductionBase base) {}
