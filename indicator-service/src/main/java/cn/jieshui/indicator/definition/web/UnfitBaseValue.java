package cn.jieshui.indicator.definition.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A base value that says nothing, or two things. */
final class UnfitBaseValue extends Refusal {

    private final transient FieldProblem field;

    UnfitBaseValue(String pointer, String code, Object... arguments) {
        super(Kind.RULE, "unfit-base-value", pointer);
        this.field = new FieldProblem(pointer, code, arguments);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(field);
    }
}
