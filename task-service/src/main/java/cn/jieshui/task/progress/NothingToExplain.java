package cn.jieshui.task.progress;

/** A reason is given for a correction only. */
final class NothingToExplain extends FieldRefusal {

    NothingToExplain() {
        super(Kind.RULE, "nothing-to-explain", "/reason");
    }
}
