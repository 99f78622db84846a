package cn.jieshui.task.plan.reading;

/** How much of the annual target is due by a month (序时进度); the reader proposes LINEAR or YEAR_END only. */
public enum PaceKind {
    LINEAR,
    CURVE,
    YEAR_END
}
