package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.task.plan.reading.FoldMethod;
import cn.jieshui.task.plan.reading.TargetComparator;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule that a part has what its kind is checked by: a quantified one target, method and pace; a milestone DONE and
 * a deadline; ongoing work none of these. A reduction is folded as one, and nothing else is.
 */
final class TargetRules {

    private final List<FieldProblem> faults = new ArrayList<>();

    private TargetRules() {}

    static List<FieldProblem> faults(PlanContent content) {
        TargetRules rules = new TargetRules();
        for (int place = 0; place < content.goals().size(); place++) {
            Goal goal = content.goals().get(place);
            rules.checkQuantified("/goals/" + place, goal.target(), goal.method());
        }
        for (int task = 0; task < content.tasks().size(); task++) {
            List<Deliverable> deliverables = content.tasks().get(task).deliverables();
            for (int place = 0; place < deliverables.size(); place++) {
                rules.check(
                        "/tasks/" + task + "/deliverables/" + place,
                        deliverables.get(place).content());
            }
        }
        return rules.faults;
    }

    private void check(String at, DeliverableContent content) {
        switch (content.kind()) {
            case QUANTIFIED -> quantified(at, content);
            case MILESTONE -> milestone(at, content);
            case ONGOING -> ongoing(at, content);
        }
    }

    private void quantified(String at, DeliverableContent content) {
        require(at + "/target", content.target());
        require(at + "/method", content.method());
        require(at + "/pace", content.pace());
        if (content.target() != null && content.method() != null) {
            checkQuantified(at, content.target(), content.method());
        }
    }

    private void milestone(String at, DeliverableContent content) {
        require(at + "/target", content.target());
        require(at + "/deadline", content.deadline());
        if (content.target() != null && content.target().comparator() != TargetComparator.DONE) {
            faults.add(new FieldProblem(at + "/target/comparator", "milestone-is-done-or-not"));
        }
        forbid(at + "/method", content.method());
        forbid(at + "/pace", content.pace());
    }

    private void ongoing(String at, DeliverableContent content) {
        forbid(at + "/target", content.target());
        forbid(at + "/method", content.method());
        forbid(at + "/pace", content.pace());
    }

    private void checkQuantified(String at, Target target, FoldMethod method) {
        if (target.comparator() == TargetComparator.DONE) {
            faults.add(new FieldProblem(at + "/target/comparator", "amount-is-not-done"));
        }
        if ((target.comparator() == TargetComparator.REDUCTION_AT_LEAST) != (method == FoldMethod.REDUCTION)) {
            faults.add(new FieldProblem(at + "/method", "method-does-not-fit", method, target.comparator()));
        }
    }

    private void require(String pointer, Object value) {
        if (value == null) {
            faults.add(new FieldProblem(pointer, "kind-needs-it"));
        }
    }

    private void forbid(String pointer, Object value) {
        if (value != null) {
            faults.add(new FieldProblem(pointer, "kind-has-none"));
        }
    }
}
