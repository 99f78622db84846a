package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A succession that cannot be; each place at fault is named. */
final class SuccessionRefused extends Refusal {

    private final transient List<FieldProblem> faults;

    SuccessionRefused(List<FieldProblem> faults) {
        super(Kind.RULE, "succession-refused", faults.size());
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<FieldProblem> fields() {
        return faults;
    }
}
