package cn.jieshui.indicator.storage;

import java.math.BigDecimal;

/** Which amounts are kept at all: what a bureau counts, not a number that only its exponent makes short. */
public final class Amounts {

    private static final int DIGITS = 60;
    private static final int DECIMALS = 30;

    private Amounts() {}

    /** At most 60 digits, of these at most 30 decimals. Null, which is no amount, fits. */
    public static boolean fit(BigDecimal... amounts) {
        for (BigDecimal amount : amounts) {
            if (amount != null && !fits(amount)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(BigDecimal amount) {
        return amount.scale() <= DECIMALS && amount.scale() >= -DIGITS && amount.precision() - amount.scale() <= DIGITS;
    }
}
