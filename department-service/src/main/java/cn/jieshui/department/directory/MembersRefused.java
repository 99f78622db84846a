package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** Some of those named cannot be members; each is pointed at. */
final class MembersRefused extends Refusal {

    private final transient List<FieldProblem> faults;

    MembersRefused(List<FieldProblem> faults) {
        super(Kind.RULE, "members-refused", faults.size());
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<FieldProblem> fields() {
        return faults;
    }
}
