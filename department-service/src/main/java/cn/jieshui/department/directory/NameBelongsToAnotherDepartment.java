package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A name that another department of the area goes by in the same days. */
final class NameBelongsToAnotherDepartment extends Refusal {

    private final String pointer;

    NameBelongsToAnotherDepartment(String pointer, String name, Department owner) {
        super(
                Kind.CONFLICT,
                "name-belongs-to-another-department",
                name,
                owner.code(),
                owner.details().officialName());
        this.pointer = pointer;
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem(pointer, code(), arguments()));
    }
}
