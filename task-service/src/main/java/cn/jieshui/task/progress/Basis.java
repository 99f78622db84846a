package cn.jieshui.task.progress;

import cn.jieshui.task.plan.reading.DeliverableKind;
import cn.jieshui.task.plan.reading.FoldMethod;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which form a report says what was done (填报口径). */
@Schema(name = "ReportBasis")
public enum Basis {
    /** The amount achieved within the period (当期值). */
    INCREMENT,
    /** The amount from 1 January to the end of the period (累计值). */
    CUMULATIVE,
    /** Named things completed within the period (台账), each counted once by its code. */
    ENTRIES,
    /** A level at the end of the period, in the unit of the target. */
    VALUE,
    /** A share of the period as numerator and denominator. */
    RATIO,
    /** A milestone was reached (节点完成). */
    DONE,
    /** Words only, for ongoing work; nothing is counted from it. */
    NOTE;

    /** The forms that a deliverable takes, by its kind and, if it is quantified, its method; none for REDUCTION. */
    static List<Basis> takenBy(DeliverableKind kind, FoldMethod method) {
        return switch (kind) {
            case MILESTONE -> List.of(DONE);
            case ONGOING -> List.of(NOTE);
            case QUANTIFIED -> takenBy(method);
        };
    }

    private static List<Basis> takenBy(FoldMethod method) {
        return switch (method) {
            case SUM -> List.of(INCREMENT, CUMULATIVE);
            case ITEMS -> List.of(ENTRIES, INCREMENT, CUMULATIVE);
            case ITEMS_OVER_POPULATION -> List.of(ENTRIES, INCREMENT, CUMULATIVE, RATIO);
            case LATEST -> List.of(VALUE, RATIO);
            case LATEST_RATIO, RATIO_OF_SUMS -> List.of(RATIO, VALUE);
            case REDUCTION -> List.of();
        };
    }

    /** Whether it carries one amount. */
    boolean isAmount() {
        return this == INCREMENT || this == CUMULATIVE || this == VALUE;
    }

    /** Whether an acceptance of it is told to the other services. */
    boolean isCounted() {
        return this != NOTE;
    }
}
