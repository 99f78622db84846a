package cn.jieshui.task.plan.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A water-saving office makes the plans of its own areas only. */
final class AreaIsNotTheCallers extends Refusal {

    AreaIsNotTheCallers(String area) {
        super(Kind.NOT_ALLOWED, "area-is-not-the-callers", area);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("?area", code(), arguments()));
    }
}
