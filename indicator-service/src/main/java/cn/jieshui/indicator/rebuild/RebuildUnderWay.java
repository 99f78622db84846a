package cn.jieshui.indicator.rebuild;

import cn.jieshui.platform.problem.Refusal;

/** One rebuild at a time. */
public final class RebuildUnderWay extends Refusal {

    RebuildUnderWay() {
        super(Kind.CONFLICT, "rebuild-under-way");
    }
}
