package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import cn.jieshui.task.plan.reading.UnreadableDocument;
import java.util.List;

/** A document that cannot be read as a plan: empty, no text, or no plan. */
final class DocumentNotRead extends Refusal {

    DocumentNotRead(UnreadableDocument.Reason reason) {
        super(Kind.RULE, codeOf(reason));
    }

    private static String codeOf(UnreadableDocument.Reason reason) {
        return switch (reason) {
            case EMPTY_DOCUMENT -> "document-is-empty";
            case NOT_TEXT -> "document-is-no-text";
            case NOT_A_PLAN -> "document-is-no-plan";
        };
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("", code()));
    }
}
