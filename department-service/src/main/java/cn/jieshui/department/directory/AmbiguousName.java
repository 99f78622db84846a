package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** Several departments go by the name on that day. */
final class AmbiguousName extends Refusal {

    private final transient List<FieldProblem> candidates;

    AmbiguousName(String name, List<Department> found) {
        super(Kind.CONFLICT, "ambiguous-name", name, found.size());
        candidates = found.stream()
                .map(department -> new FieldProblem(
                        "?name",
                        "candidate",
                        department.code(),
                        department.details().officialName()))
                .toList();
    }

    @Override
    public List<FieldProblem> fields() {
        return candidates;
    }
}
