package cn.jieshui.indicator.validation;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A rule that cannot judge anything; the fields say why. */
final class UnfitRule extends Refusal {

    private final transient List<FieldProblem> fields;

    /** @param fields at least one */
    UnfitRule(String code, List<FieldProblem> fields) {
        super(Kind.RULE, "unfit-validation-rule", code);
        this.fields = List.copyOf(fields);
    }

    @Override
    public List<FieldProblem> fields() {
        return fields;
    }
}
