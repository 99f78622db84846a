package cn.jieshui.indicator.measurement.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** The first row of a CSV does not name the columns of a value, or there is none. */
final class UnfitHeader extends Refusal {

    private final transient FieldProblem field;

    UnfitHeader(String column, String code) {
        super(Kind.MALFORMED, "unfit-header");
        this.field = new FieldProblem(
                        "/" + column.replace("~", "~0").replace("/", "~1").replace('.', '/'), code)
                .inRow(1);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(field);
    }
}
