package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** The area has a plan for the year already, read from another document. */
final class PlanAlreadyExists extends Refusal {

    PlanAlreadyExists(String id) {
        super(Kind.CONFLICT, "plan-already-exists", id);
    }
}
