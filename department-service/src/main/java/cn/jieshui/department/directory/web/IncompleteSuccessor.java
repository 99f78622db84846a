package cn.jieshui.department.directory.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A successor that is to be founded needs names and kind; of one that exists the code alone is given. */
final class IncompleteSuccessor extends Refusal {

    private final String at;
    private final transient List<String> missing;

    IncompleteSuccessor(String at, List<String> missing) {
        super(Kind.RULE, "incomplete-successor", String.join(", ", missing));
        this.at = at;
        this.missing = List.copyOf(missing);
    }

    @Override
    public List<FieldProblem> fields() {
        return missing.stream()
                .map(member -> new FieldProblem(at + "/" + member, "missing-of-a-successor"))
                .toList();
    }
}
