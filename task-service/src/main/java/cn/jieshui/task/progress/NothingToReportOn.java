package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** There is no such deliverable of an issued plan on which the caller's department reports. */
final class NothingToReportOn extends Refusal {

    NothingToReportOn(String deliverable) {
        super(Kind.NOT_FOUND, "nothing-to-report-on", deliverable);
    }
}
