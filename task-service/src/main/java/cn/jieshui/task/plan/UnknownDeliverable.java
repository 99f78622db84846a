package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** The plans of the caller's areas have no deliverable with this id. */
final class UnknownDeliverable extends Refusal {

    UnknownDeliverable(String id) {
        super(Kind.NOT_FOUND, "unknown-deliverable", id);
    }
}
