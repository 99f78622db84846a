package cn.jieshui.task.plan.reading;

/** The refusal of a document that cannot be read as a plan; nothing of it is kept. */
public final class UnreadableDocument extends RuntimeException {

    /** Why a document is refused. */
    public enum Reason {
        /** No byte, or nothing but blanks. */
        EMPTY_DOCUMENT,
        /** Neither UTF-8 nor GB18030 text: a binary, or text with control characters. */
        NOT_TEXT,
        /** Text, but without numbered tasks that somebody leads (牵头) or an annex (附件) with rows. */
        NOT_A_PLAN
    }

    private final Reason reason;

    UnreadableDocument(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
