package cn.jieshui.indicator.measure.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** The body names another measure than the path. */
final class CodeDiffersFromPath extends Refusal {

    CodeDiffersFromPath(String inPath, String inBody) {
        super(Kind.RULE, "code-differs-from-path", inPath, inBody);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/code", code(), arguments()));
    }
}
