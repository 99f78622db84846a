package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A refusal because of one member of the request. */
abstract class FieldRefusal extends Refusal {

    private final String pointer;

    FieldRefusal(Kind kind, String code, String pointer, Object... arguments) {
        super(kind, code, arguments);
        this.pointer = pointer;
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem(pointer, code(), arguments()));
    }
}
