package cn.jieshui.task.progress;

import java.time.LocalDate;

/** What a report tells of was completed within its period. */
final class CompletedOutsidePeriod extends FieldRefusal {

    CompletedOutsidePeriod(String pointer, LocalDate day, Period period) {
        super(Kind.RULE, "completed-outside-period", pointer, day, period);
    }
}
