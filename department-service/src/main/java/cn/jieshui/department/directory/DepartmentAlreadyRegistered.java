package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** The code stands for another department already, or for this one with other details. */
final class DepartmentAlreadyRegistered extends Refusal {

    DepartmentAlreadyRegistered(String code) {
        super(Kind.CONFLICT, "department-already-registered", code);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/code", code(), arguments()));
    }
}
