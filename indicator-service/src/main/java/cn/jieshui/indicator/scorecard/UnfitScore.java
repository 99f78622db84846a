package cn.jieshui.indicator.scorecard;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A score cannot be stated like this; the field says why. */
final class UnfitScore extends Refusal {

    private final transient FieldProblem field;

    UnfitScore(String pointer, String code, Object... arguments) {
        super(Kind.RULE, "unfit-score", pointer);
        this.field = new FieldProblem(pointer, code, arguments);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(field);
    }
}
