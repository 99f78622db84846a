package cn.jieshui.indicator.validation;

import java.math.BigDecimal;

/** Numbers as rules tell them: in full, without zeros that say nothing. */
final class Numbers {

    private Numbers() {}

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
