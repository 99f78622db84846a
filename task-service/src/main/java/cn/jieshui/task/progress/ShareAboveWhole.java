package cn.jieshui.task.progress;

import java.math.BigDecimal;

/** A share is not more than the whole. */
final class ShareAboveWhole extends FieldRefusal {

    ShareAboveWhole(String pointer, BigDecimal largest) {
        super(Kind.RULE, "share-above-whole", pointer, largest.toPlainString());
    }
}
