package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** The report does not stand where the step can be taken. */
final class WrongState extends Refusal {

    WrongState(String report, ReportState state) {
        super(Kind.CONFLICT, "wrong-state", report, state);
    }
}
