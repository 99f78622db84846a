package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A report stays with the department that it was made for. */
final class DepartmentIsFixed extends Refusal {

    DepartmentIsFixed(String report, String department) {
        super(Kind.RULE, "department-is-fixed", report, department);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/department", code(), arguments()));
    }
}
