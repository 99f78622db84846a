package cn.jieshui.indicator.definition;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** An indicator cannot be computed like this; the field says why. */
final class UnfitDefinition extends Refusal {

    private final transient FieldProblem field;

    UnfitDefinition(String pointer, String code, Object... arguments) {
        super(Kind.RULE, "unfit-definition", pointer);
        this.field = new FieldProblem(pointer, code, arguments);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(field);
    }
}
