package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** What somebody wants to adjust does not fit the plan; each place is named. */
final class AdjustmentRefused extends Refusal {

    private final transient List<FieldProblem> faults;

    AdjustmentRefused(List<FieldProblem> faults) {
        super(Kind.RULE, "adjustment-refused", faults.size());
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<FieldProblem> fields() {
        return faults;
    }
}
