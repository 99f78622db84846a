package cn.jieshui.task.progress;

/** The amount of some months would be added up twice. */
final class PeriodsOverlap extends FieldRefusal {

    PeriodsOverlap(Period period, ProgressReport other) {
        super(Kind.RULE, "periods-overlap", "/period", period, other.id(), other.period());
    }
}
