package cn.jieshui.department.directory.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** What was sent is no directory: not in the form that its content type says, or not with the columns of one. */
final class UnfitTable extends Refusal {

    private final transient FieldProblem field;

    /** @param column that is at fault; empty for the whole */
    UnfitTable(String column, String reason) {
        this(new FieldProblem(column.isEmpty() ? "" : "/" + column, reason));
    }

    UnfitTable(FieldProblem field) {
        super(Kind.MALFORMED, "unfit-table");
        this.field = field;
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(field);
    }
}
