package cn.jieshui.task.progress;

/** The basis has no such member. */
final class MemberDoesNotBelong extends FieldRefusal {

    MemberDoesNotBelong(String pointer, Basis basis) {
        super(Kind.RULE, "member-does-not-belong", pointer, basis);
    }
}
