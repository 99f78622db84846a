package cn.jieshui.task.progress;

/** A report stays a report on its period. */
final class PeriodIsFixed extends FieldRefusal {

    PeriodIsFixed(String report, Period period) {
        super(Kind.RULE, "period-is-fixed", "/period", report, period);
    }
}
