package cn.jieshui.indicator.measure.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** Only plain amounts that are due in every period can be entered from 1 January on. */
final class NothingToAccumulate extends Refusal {

    NothingToAccumulate() {
        super(Kind.RULE, "nothing-to-accumulate");
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/cumulative", code()));
    }
}
