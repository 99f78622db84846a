package cn.jieshui.task.progress;

/** Only history that is loaded brings the time of its acceptance along. */
final class AcceptedAtIsHistory extends FieldRefusal {

    AcceptedAtIsHistory() {
        super(Kind.NOT_ALLOWED, "accepted-at-is-history", "/acceptedAt");
    }
}
