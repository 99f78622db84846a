package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** Whoever reports does not review the same report. */
final class ReporterReviewsOwnReport extends Refusal {

    ReporterReviewsOwnReport(String report) {
        super(Kind.NOT_ALLOWED, "reporter-reviews-own-report", report);
    }
}
