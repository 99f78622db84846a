package cn.jieshui.indicator.validation.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** The body names another rule than the path. */
final class RuleCodeDiffersFromPath extends Refusal {

    RuleCodeDiffersFromPath(String inPath, String inBody) {
        super(Kind.RULE, "code-differs-from-path", inPath, inBody);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/code", code(), arguments()));
    }
}
