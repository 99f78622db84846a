package cn.jieshui.task.progress;

/** The basis needs a member that is not there. */
final class MemberMissing extends FieldRefusal {

    MemberMissing(String pointer, Basis basis) {
        super(Kind.RULE, "member-missing", pointer, basis);
    }
}
