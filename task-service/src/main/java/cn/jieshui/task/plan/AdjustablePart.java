package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.DeliverableKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A goal or deliverable as an adjustment meets it.
 *
 * @param kind null of a goal
 * @param sameAs the part that says the same in other words; null for none
 */
record AdjustablePart(String id, DeliverableKind kind, String sameAs, Terms terms) {

    /** All of a plan by their ids, in its order. */
    static Map<String, AdjustablePart> of(Plan plan) {
        Map<String, AdjustablePart> parts = new LinkedHashMap<>();
        plan.goals().forEach(goal -> put(parts, goal.id(), null, goal.sameAs(), goal.terms()));
        plan.tasks().stream()
                .flatMap(task -> task.deliverables().stream())
                .forEach(each -> put(
                        parts,
                        each.id(),
                        each.content().kind(),
                        each.content().sameAs(),
                        each.content().terms()));
        return parts;
    }

    private static void put(
            Map<String, AdjustablePart> parts, String id, DeliverableKind kind, String sameAs, Terms terms) {
        parts.put(id, new AdjustablePart(id, kind, sameAs, terms));
    }

    /** The one that says the same, whichever of the two says so. */
    Optional<AdjustablePart> twin(Map<String, AdjustablePart> parts) {
        return parts.values().stream()
                .filter(other -> other.id.equals(sameAs) || id.equals(other.sameAs))
                .findFirst();
    }

    boolean isMilestone() {
        return kind == DeliverableKind.MILESTONE;
    }

    boolean isGoal() {
        return kind == null;
    }
}
