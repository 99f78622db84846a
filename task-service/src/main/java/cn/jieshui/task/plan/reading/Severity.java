package cn.jieshui.task.plan.reading;

/** How much a finding asks of the person who confirms the draft. */
public enum Severity {
    /** Read in this way; look at it. */
    NOTE,
    /** The document does not say it; supply it. */
    QUESTION,
    /** Could not be placed, or contradicts another place; decide it. */
    ERROR
}
