package cn.jieshui.indicator.measure.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A dimension names one of its values twice. */
final class ValueNamedTwice extends Refusal {

    private final String dimension;

    ValueNamedTwice(String dimension) {
        super(Kind.RULE, "value-named-twice", dimension);
        this.dimension = dimension;
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/dimensions/" + dimension, code(), arguments()));
    }
}
