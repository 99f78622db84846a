package cn.jieshui.task.progress;

import cn.jieshui.task.plan.reading.DeliverableKind;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.TargetUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A deliverable of an issued plan as a report meets it.
 *
 * @param method null unless quantified
 * @param unit of the target; null for ongoing work
 * @param target in {@code unit}; null for ongoing work
 * @param leads codes of the departments that lead the deliverable, else those that lead its task; a collective phrase
 *     is none
 */
record Commitment(
        String deliverable,
        String plan,
        String area,
        int year,
        DeliverableKind kind,
        FoldMethod method,
        TargetUnit unit,
        BigDecimal target,
        Set<String> leads) {

    List<Basis> bases() {
        return Basis.takenBy(kind, method);
    }

    /** The unit that amounts are counted in: things for the methods that count things, else that of the target. */
    TargetUnit unitOf(Basis basis) {
        boolean things = method == FoldMethod.ITEMS || method == FoldMethod.ITEMS_OVER_POPULATION;
        return things && basis != Basis.VALUE ? TargetUnit.COUNT : unit;
    }

    /** The most that a share can be: the whole, or the target where it asks for more; null where it is no share. */
    BigDecimal largestShare() {
        BigDecimal whole = whole();
        return whole == null || target == null ? whole : whole.max(target);
    }

    /** Whether the share is one of a whole, so that the part cannot be the larger one. */
    boolean isPartOfAWhole() {
        BigDecimal whole = whole();
        return whole != null && whole.compareTo(largestShare()) == 0;
    }

    /** 100 %, or a coefficient of 1; null where the target is no share. */
    private BigDecimal whole() {
        if (unit == TargetUnit.PERCENT) {
            return BigDecimal.valueOf(100);
        }
        return unit == TargetUnit.RATIO ? BigDecimal.ONE : null;
    }

    /**
     * Whether a report of the department has to be endorsed by a lead department first (牵头单位审核); not where it leads
     * itself, nor where nobody leads who could.
     */
    boolean needsEndorsement(String department) {
        return !leads.isEmpty() && !leads.contains(department);
    }

    /** Whether reports for overlapping periods would be added up twice. */
    boolean addsUp(Basis basis) {
        return basis == Basis.INCREMENT || basis == Basis.RATIO && method == FoldMethod.RATIO_OF_SUMS;
    }
}
