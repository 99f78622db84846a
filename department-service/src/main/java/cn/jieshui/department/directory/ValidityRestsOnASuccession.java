package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A recorded succession fixes the last day of the predecessor, and the successor cannot begin after it. */
final class ValidityRestsOnASuccession extends Refusal {

    private final String pointer;

    ValidityRestsOnASuccession(String pointer, String code) {
        super(Kind.RULE, "validity-rests-on-a-succession", code);
        this.pointer = pointer;
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem(pointer, code(), arguments()));
    }
}
