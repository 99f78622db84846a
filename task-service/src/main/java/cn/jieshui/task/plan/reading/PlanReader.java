package cn.jieshui.task.plan.reading;

/** Reads the official plan document (年度工作要点, plain text) into a draft and its findings. */
public final class PlanReader {

    private PlanReader() {}

    /**
     * Reads a document in UTF-8 (with or without a byte order mark) or GB18030. Pure: the same bytes and names give the
     * same plan. Time is linear in the document's length.
     *
     * @param names asked once for each name written in a lead phrase or an annex cell
     * @throws UnreadableDocument when the document is empty, no text or no plan
     */
    public static ReadPlan read(byte[] document, DepartmentNames names) {
        throw new UnreadableDocument(UnreadableDocument.Reason.NOT_A_PLAN);
    }
}
