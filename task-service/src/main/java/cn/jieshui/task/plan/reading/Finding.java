package cn.jieshui.task.plan.reading;

import java.util.List;

/**
 * Something in the document that a person has to see before the plan is issued.
 *
 * @param where the characters it is about; for something missing, those after which it is missed
 * @param excerpt the characters at {@code where} as written, at most 80 of them
 * @param args what the message says of this case, in the order of the message's placeholders
 */
public record Finding(FindingCode code, Span where, String excerpt, List<String> args) {

    public Finding {
        args = List.copyOf(args);
    }

    public Severity severity() {
        return code.severity();
    }

    public int line() {
        return where.line();
    }
}
