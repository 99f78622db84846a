package cn.jieshui.task.progress;

/** Things are counted in whole numbers. */
final class CountIsNotWhole extends FieldRefusal {

    CountIsNotWhole() {
        super(Kind.RULE, "count-is-not-whole", "/amount");
    }
}
