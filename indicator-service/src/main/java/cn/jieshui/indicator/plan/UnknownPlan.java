package cn.jieshui.indicator.plan;

import cn.jieshui.platform.problem.Refusal;

/** The caller's areas have no issued plan with this id. */
public final class UnknownPlan extends Refusal {

    public UnknownPlan(String id) {
        super(Kind.NOT_FOUND, "unknown-plan", id);
    }
}
