package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A correction names the value that stands, and a reason; nothing is overwritten. */
final class AnotherBaseValueStands extends Refusal {

    AnotherBaseValueStands(Period period, String standing) {
        super(Kind.CONFLICT, "another-base-value-stands", period, standing == null ? "–" : standing);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/supersedes", code(), arguments()));
    }
}
