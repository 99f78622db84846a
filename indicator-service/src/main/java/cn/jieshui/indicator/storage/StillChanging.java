package cn.jieshui.indicator.storage;

import cn.jieshui.platform.problem.Refusal;

/** What is asked about cannot be said for ever yet, because a change that may belong to it is still under way. */
public final class StillChanging extends Refusal {

    StillChanging() {
        super(Kind.UNAVAILABLE, "still-changing");
    }
}
