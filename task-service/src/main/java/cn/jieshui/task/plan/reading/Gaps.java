package cn.jieshui.task.plan.reading;

import java.util.List;

/** What the calculation needs and the document does not say: base-year values and the sizes of populations. */
final class Gaps {

    private final Findings findings;

    Gaps(Findings findings) {
        this.findings = findings;
    }

    void ask(List<ReadGoal> goals, List<ReadTask> tasks) {
        for (ReadGoal goal : goals) {
            ask(goal.id(), goal.name(), goal.target(), goal.where(), goal.text(), goal.population());
        }
        for (ReadTask task : tasks) {
            for (ReadDeliverable deliverable : task.deliverables()) {
                if (deliverable.kind() == DeliverableKind.QUANTIFIED && deliverable.sameAs() == null) {
                    ask(
                            deliverable.id(),
                            deliverable.name(),
                            deliverable.target(),
                            deliverable.where(),
                            deliverable.text(),
                            deliverable.population());
                }
            }
        }
    }

    private void ask(String id, String name, ReadTarget target, Span where, String text, String population) {
        if (target.comparator() == TargetComparator.REDUCTION_AT_LEAST) {
            findings.add(FindingCode.BASE_VALUE_MISSING, where, text, id, name, String.valueOf(target.baseYear()));
        }
        if (population != null) {
            findings.add(FindingCode.POPULATION_MISSING, where, text, id, population);
        }
    }
}
