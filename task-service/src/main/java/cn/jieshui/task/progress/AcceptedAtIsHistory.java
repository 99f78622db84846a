package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** Only history that is loaded brings the time of its acceptance along. */
final class AcceptedAtIsHistory extends Refusal {

    AcceptedAtIsHistory() {
        super(Kind.NOT_ALLOWED, "accepted-at-is-history");
    }
}
