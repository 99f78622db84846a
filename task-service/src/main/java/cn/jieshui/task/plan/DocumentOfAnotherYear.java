package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** The document's title names another year than the one it is imported for; its deadlines would be another year's. */
final class DocumentOfAnotherYear extends Refusal {

    DocumentOfAnotherYear(int inTitle, int wanted) {
        super(Kind.RULE, "document-of-another-year", inTitle, wanted);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("?year", code(), arguments()));
    }
}
