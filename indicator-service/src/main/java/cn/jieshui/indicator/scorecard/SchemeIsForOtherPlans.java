package cn.jieshui.indicator.scorecard;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A plan is assessed by a scheme of its own area and for its year. */
public final class SchemeIsForOtherPlans extends Refusal {

    private final String pointer;

    SchemeIsForOtherPlans(String pointer, String code, String plan) {
        super(Kind.RULE, "scheme-is-for-other-plans", code, plan);
        this.pointer = pointer;
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem(pointer, code(), arguments()));
    }
}
