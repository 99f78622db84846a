package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** The plans of the caller's areas have no task with this id. */
final class UnknownTask extends Refusal {

    UnknownTask(String id) {
        super(Kind.NOT_FOUND, "unknown-task", id);
    }
}
