package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** A report of a supporting department waits for a lead department first. */
final class EndorsementMissing extends Refusal {

    EndorsementMissing(String report) {
        super(Kind.CONFLICT, "endorsement-missing", report);
    }
}
