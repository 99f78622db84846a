package cn.jieshui.task.progress;

import java.time.LocalDate;

/** What lies ahead is not completed. */
final class CompletedInTheFuture extends FieldRefusal {

    CompletedInTheFuture(String pointer, LocalDate day) {
        super(Kind.RULE, "completed-in-the-future", pointer, day);
    }
}
