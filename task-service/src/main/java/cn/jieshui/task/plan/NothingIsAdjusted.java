package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** Everything that an adjustment wants stands already. */
final class NothingIsAdjusted extends Refusal {

    NothingIsAdjusted(String plan) {
        super(Kind.RULE, "nothing-is-adjusted", plan);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/changes", code(), arguments()));
    }
}
