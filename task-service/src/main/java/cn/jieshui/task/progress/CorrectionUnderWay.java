package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** The report is being corrected; the correction goes first. */
final class CorrectionUnderWay extends Refusal {

    CorrectionUnderWay(String report, String correction) {
        super(Kind.CONFLICT, "correction-under-way", report, correction);
    }
}
