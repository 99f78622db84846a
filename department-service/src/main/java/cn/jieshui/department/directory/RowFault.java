package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** What is wrong with a row of a bulk import, and what kind of no it is. */
public record RowFault(Refusal.Kind kind, FieldProblem field) {

    public static RowFault malformed(int row, FieldProblem field) {
        return new RowFault(Refusal.Kind.MALFORMED, field.inRow(row));
    }

    /** What the refusal says, of a row. */
    public static List<RowFault> of(int row, Refusal refusal) {
        return refusal.fields().stream()
                .map(field -> new RowFault(refusal.kind(), field.inRow(row)))
                .toList();
    }
}
