package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;
import java.util.stream.IntStream;

/** Something in the document could not be placed or contradicts itself, and nobody has decided it yet. */
final class FindingsAreOpen extends Refusal {

    private final transient List<FieldProblem> open;

    FindingsAreOpen(List<PlanFinding> findings) {
        super(
                Kind.RULE,
                "findings-are-open",
                findings.stream().filter(PlanFinding::isOpenError).count());
        open = IntStream.range(0, findings.size())
                .filter(place -> findings.get(place).isOpenError())
                .mapToObj(place -> named(place, findings.get(place)))
                .toList();
    }

    private static FieldProblem named(int place, PlanFinding finding) {
        return new FieldProblem(
                "/findings/" + place,
                "finding-is-open",
                place + 1,
                finding.code(),
                finding.source().line(),
                finding.excerpt());
    }

    @Override
    public List<FieldProblem> fields() {
        return open;
    }
}
