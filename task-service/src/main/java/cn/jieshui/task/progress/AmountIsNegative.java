package cn.jieshui.task.progress;

/** Nothing that is reported is less than nothing. */
final class AmountIsNegative extends FieldRefusal {

    AmountIsNegative(String pointer) {
        super(Kind.RULE, "amount-is-negative", pointer);
    }
}
