package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A scheme contradicts itself; the fields say where. */
final class UnfitScheme extends Refusal {

    private final transient List<FieldProblem> fields;

    /** @param fields at least one */
    UnfitScheme(String scheme, List<FieldProblem> fields) {
        super(Kind.RULE, "unfit-scheme", scheme);
        this.fields = List.copyOf(fields);
    }

    @Override
    public List<FieldProblem> fields() {
        return fields;
    }
}
