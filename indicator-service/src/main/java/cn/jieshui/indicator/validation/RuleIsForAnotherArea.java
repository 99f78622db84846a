package cn.jieshui.indicator.validation;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** Rules are set for one's own areas, or for all. */
final class RuleIsForAnotherArea extends Refusal {

    RuleIsForAnotherArea(String area) {
        super(Kind.NOT_ALLOWED, "area-is-not-the-callers", area);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/area", code(), arguments()));
    }
}
