package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** There is no such report that the caller may see. */
final class UnknownReport extends Refusal {

    UnknownReport(String id) {
        super(Kind.NOT_FOUND, "unknown-report", id);
    }
}
