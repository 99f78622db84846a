package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** Nothing of a closed plan changes any more, and nobody reports on it. */
public final class PlanIsClosed extends Refusal {

    public PlanIsClosed(String id) {
        super(Kind.CONFLICT, "plan-is-closed", id);
    }
}
