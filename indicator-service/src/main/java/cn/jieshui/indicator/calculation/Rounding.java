package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one place where a number loses digits, for display and forecasts only: six decimal places, a half to the even
 * digit (四舍六入五成双, GB/T 8170 clause 3.2), trailing zeros dropped.
 */
public final class Rounding {

    /** Decimal places that a rounded number has at most. */
    public static final int SCALE = 6;

    /** GB/T 8170 clause 3.2. */
    public static final RoundingMode MODE = RoundingMode.HALF_EVEN;

    /** What an estimate carries on its way to a rounded forecast. */
    private static final int ESTIMATE_SCALE = 9;

    private Rounding() {}

    static BigDecimal rounded(BigDecimal numerator, BigDecimal denominator) {
        return plain(numerator.divide(denominator, SCALE, MODE));
    }

    static BigDecimal estimated(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, ESTIMATE_SCALE, MODE);
    }

    /** The same number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
