package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** The caller's department has taken the place of several that have a part, and does not say for which it reports. */
final class SeveralParts extends Refusal {

    SeveralParts(List<String> departments) {
        super(Kind.RULE, "several-parts", String.join(", ", departments));
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/department", code(), arguments()));
    }
}
