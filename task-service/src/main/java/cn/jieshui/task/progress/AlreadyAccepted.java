package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** The report has been accepted before. */
final class AlreadyAccepted extends Refusal {

    AlreadyAccepted(String report) {
        super(Kind.CONFLICT, "already-accepted", report);
    }
}
