package cn.jieshui.task.progress;

/** Nobody knows the unit. */
final class UnknownUnit extends FieldRefusal {

    UnknownUnit(String written) {
        super(Kind.RULE, "unknown-unit", "/unit", written);
    }
}
