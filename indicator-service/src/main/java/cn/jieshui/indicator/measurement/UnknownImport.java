package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.Refusal;

/** The caller has sent no such import, or it is long over. */
final class UnknownImport extends Refusal {

    UnknownImport(String id) {
        super(Kind.NOT_FOUND, "unknown-import", id);
    }
}
