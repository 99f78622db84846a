package cn.jieshui.task.progress;

import java.time.Instant;

/** A report was accepted neither before its period and what it corrects, nor in the future. */
final class AcceptedAtOutOfRange extends FieldRefusal {

    AcceptedAtOutOfRange(Instant earliest, Instant latest) {
        super(Kind.RULE, "accepted-at-out-of-range", "/acceptedAt", earliest, latest);
    }
}
