package cn.jieshui.indicator.exchange.web;

import java.math.BigDecimal;

/** Cells as text, the same in every form. */
final class Cells {

    private Cells() {}

    /** Amounts exact and in full; true and false; days and instants as ISO 8601; empty without a value. */
    static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal amount ? amount.toPlainString() : cell.toString();
    }
}
