package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A department never moves to another area; it ends there and another begins here. */
final class AreaIsFixed extends Refusal {

    AreaIsFixed(String code, String area) {
        super(Kind.RULE, "area-is-fixed", code, area);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/area", code(), arguments()));
    }
}
