package cn.jieshui.indicator.exchange;

import static cn.jieshui.indicator.exchange.Column.of;
import static cn.jieshui.indicator.exchange.Column.text;

import cn.jieshui.indicator.exchange.Column.Type;

/** Columns that several parts have. */
final class CommonColumns {

    static final Column CHANGED_AT =
            of("changedAt", Type.INSTANT, "自此刻起为本行所示内容", "Since when the row is known as it is");
    static final Column SOURCE = text("source", "来源", "Who or what it comes from");
    static final Column REASON = text("reason", "更正的理由", "Why it was corrected");
    static final Column REVISION =
            of("revision", Type.INTEGER, "修订序号，从 1 起；大者取代小者", "Counts the revisions; a higher one replaces a lower");

    private CommonColumns() {}
}
