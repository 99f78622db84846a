package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** A draft is edited as a whole and issued; there is nothing yet to adjust or to close. */
final class PlanIsADraft extends Refusal {

    PlanIsADraft(String id) {
        super(Kind.CONFLICT, "plan-is-a-draft", id);
    }
}
