package cn.jieshui.platform.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A query, path or header parameter whose value means nothing. */
public final class MalformedParameter extends Refusal {

    private final transient FieldProblem field;

    /** @param pointer as in {@link FieldProblem}, such as {@code ?asOf}; code and arguments name the reason's text */
    public MalformedParameter(String pointer, String code, Object... arguments) {
        super(Kind.MALFORMED, "malformed-parameter", pointer);
        this.field = new FieldProblem(pointer, code, arguments);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(field);
    }
}
