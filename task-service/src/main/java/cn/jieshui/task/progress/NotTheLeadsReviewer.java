package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** Only reviewers of a lead department review a report before the water-saving office does. */
final class NotTheLeadsReviewer extends Refusal {

    NotTheLeadsReviewer(String report) {
        super(Kind.NOT_ALLOWED, "not-the-leads-reviewer", report);
    }
}
