package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** Everything that an adjustment wants stands already. */
final class NothingIsAdjusted extends Refusal {

    NothingIsAdjusted(String plan) {
        super(Kind.RULE, "nothing-is-adjusted", plan);
    }
}
