package cn.jieshui.task.plan;

/** Where a plan stands between reading and year's end. */
public enum PlanState {
    /** Read from the document (草案); may be edited, and deleted. */
    DRAFT,
    /** In force (下达): departments report on it, and the office may adjust it (调整). */
    ISSUED,
    /** Ended after the year's assessment (年终考核); stands as it is for good. */
    CLOSED
}
