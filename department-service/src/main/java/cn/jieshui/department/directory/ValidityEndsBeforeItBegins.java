package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** A department cannot end before it begins. */
final class ValidityEndsBeforeItBegins extends Refusal {

    ValidityEndsBeforeItBegins(LocalDate validFrom, LocalDate validTo) {
        super(Kind.RULE, "validity-ends-before-it-begins", validFrom, validTo);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/validTo", code(), arguments()));
    }
}
