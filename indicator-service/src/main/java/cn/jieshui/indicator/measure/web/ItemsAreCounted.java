package cn.jieshui.indicator.measure.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** Things that are named one by one are counted in ones. */
final class ItemsAreCounted extends Refusal {

    ItemsAreCounted() {
        super(Kind.RULE, "items-are-counted");
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/unit", code()));
    }
}
