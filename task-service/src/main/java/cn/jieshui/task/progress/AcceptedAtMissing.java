package cn.jieshui.task.progress;

/** History that is loaded brings the time of its acceptance along. */
final class AcceptedAtMissing extends FieldRefusal {

    AcceptedAtMissing() {
        super(Kind.RULE, "accepted-at-missing", "/acceptedAt");
    }
}
