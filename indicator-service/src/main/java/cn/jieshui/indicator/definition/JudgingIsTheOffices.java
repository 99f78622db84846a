package cn.jieshui.indicator.definition;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/**
 * How an indicator is computed is also the statistics bureau's to say; how it is judged, the water-saving office's
 * only.
 */
final class JudgingIsTheOffices extends Refusal {

    private final List<String> members;

    /** @param members pointers to what would change */
    JudgingIsTheOffices(List<String> members) {
        super(Kind.NOT_ALLOWED, "judging-is-the-offices");
        this.members = List.copyOf(members);
    }

    @Override
    public List<FieldProblem> fields() {
        return members.stream()
                .map(member -> new FieldProblem(member, "set-by-the-office"))
                .toList();
    }
}
