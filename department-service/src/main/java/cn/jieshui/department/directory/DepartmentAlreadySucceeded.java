package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A department ends once; another succession of it is recorded already. */
final class DepartmentAlreadySucceeded extends Refusal {

    private final String pointer;

    DepartmentAlreadySucceeded(String pointer, Department department) {
        super(
                Kind.CONFLICT,
                "department-already-succeeded",
                department.code(),
                department.succession().effectiveOn(),
                String.join("、", department.successors()));
        this.pointer = pointer;
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem(pointer, code(), arguments()));
    }
}
