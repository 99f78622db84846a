package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** What somebody wants a plan to say does not hold together; each place is named. */
final class ContentRefused extends Refusal {

    private final transient List<FieldProblem> faults;

    ContentRefused(List<FieldProblem> faults) {
        super(Kind.RULE, "plan-content-refused", faults.size());
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<FieldProblem> fields() {
        return faults;
    }
}
