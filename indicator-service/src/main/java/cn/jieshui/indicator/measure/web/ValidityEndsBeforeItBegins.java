package cn.jieshui.indicator.measure.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** The last day lies before the first. */
final class ValidityEndsBeforeItBegins extends Refusal {

    ValidityEndsBeforeItBegins(LocalDate validFrom, LocalDate validTo) {
        super(Kind.RULE, "validity-ends-before-it-begins", validFrom, validTo);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/validTo", code(), arguments()));
    }
}
