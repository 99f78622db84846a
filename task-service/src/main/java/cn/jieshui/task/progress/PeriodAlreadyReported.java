package cn.jieshui.task.progress;

/** The department has reported something else on the period, and this does not say that it corrects it. */
final class PeriodAlreadyReported extends FieldRefusal {

    PeriodAlreadyReported(ProgressReport standing) {
        super(Kind.CONFLICT, "period-already-reported", "/period", standing.period(), standing.id(), standing.state());
    }
}
