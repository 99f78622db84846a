package cn.jieshui.task.plan.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** The body is another plan's than the path's. */
final class IdDiffersFromPath extends Refusal {

    IdDiffersFromPath(String inPath, String inBody) {
        super(Kind.RULE, "id-differs-from-path", inPath, inBody);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/id", code(), arguments()));
    }
}
