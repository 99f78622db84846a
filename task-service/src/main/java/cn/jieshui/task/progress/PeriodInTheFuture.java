package cn.jieshui.task.progress;

import java.time.YearMonth;

/** The period ends after the current month. */
final class PeriodInTheFuture extends FieldRefusal {

    PeriodInTheFuture(Period period, YearMonth current) {
        super(Kind.RULE, "period-in-the-future", "/period", period, current);
    }
}
