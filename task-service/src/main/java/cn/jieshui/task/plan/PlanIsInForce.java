package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** A plan in force is neither edited nor deleted nor issued again. */
final class PlanIsInForce extends Refusal {

    PlanIsInForce(String id) {
        super(Kind.CONFLICT, "plan-is-in-force", id);
    }
}
