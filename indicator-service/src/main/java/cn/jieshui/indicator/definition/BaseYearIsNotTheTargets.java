package cn.jieshui.indicator.definition;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** The target is measured against another year, or against none. */
final class BaseYearIsNotTheTargets extends Refusal {

    BaseYearIsNotTheTargets(String indicator, int year, Integer baseYear) {
        super(Kind.RULE, "base-year-is-not-the-targets", indicator, year, baseYear == null ? "–" : baseYear);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/year", code(), arguments()));
    }
}
