package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the deliverables that say a headline goal again in other words (9%以内, 不高于9%): linked, so that they are counted
 * once. The same goal with another value is linked to nothing and is a finding.
 */
final class SameGoals {

    private final Map<String, ReadGoal> goals = new HashMap<>();
    private final Map<String, String> deliverableOf = new HashMap<>();
    private final Findings findings;

    SameGoals(List<ReadGoal> goals, Findings findings) {
        goals.forEach(goal -> this.goals.putIfAbsent(goal.code(), goal));
        this.findings = findings;
    }

    List<ReadDeliverable> link(List<ReadDeliverable> deliverables) {
        List<ReadDeliverable> linked = new ArrayList<>();
        for (ReadDeliverable deliverable : deliverables) {
            linked.add(link(deliverable));
        }
        return linked;
    }

    private ReadDeliverable link(ReadDeliverable deliverable) {
        GoalCode code = deliverable.kind() == DeliverableKind.QUANTIFIED ? GoalCode.of(deliverable.name()) : null;
        ReadGoal goal = code == null ? null : goals.get(code.code);
        if (goal == null || !comparable(goal.target(), deliverable.target())) {
            return deliverable;
        }
        if (goal.target().amount().compareTo(deliverable.target().amount()) != 0) {
            findings.add(
                    FindingCode.DIFFERS_FROM_GOAL,
                    deliverable.where(),
                    deliverable.text(),
                    deliverable.id(),
                    goal.id(),
                    goal.text());
            return deliverable;
        }
        findings.add(
                FindingCode.SAME_AS_GOAL,
                deliverable.where(),
                deliverable.text(),
                deliverable.id(),
                goal.id(),
                goal.text());
        deliverableOf.putIfAbsent(goal.id(), deliverable.id());
        return deliverable.sameAs(goal);
    }

    private static boolean comparable(ReadTarget goal, ReadTarget deliverable) {
        return goal.comparator() == deliverable.comparator() && goal.unit() == deliverable.unit();
    }

    /** The goals, each with the first deliverable that says the same. */
    List<ReadGoal> linked(List<ReadGoal> all) {
        return all.stream()
                .map(goal -> goal.sameAs(deliverableOf.get(goal.id())))
                .toList();
    }
}
