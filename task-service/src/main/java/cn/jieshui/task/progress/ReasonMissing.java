package cn.jieshui.task.progress;

/** A correction says why. */
final class ReasonMissing extends FieldRefusal {

    ReasonMissing() {
        super(Kind.RULE, "reason-missing", "/reason");
    }
}
