package cn.jieshui.task.plan;

/** Where a plan stands between reading and year's end. */
public enum PlanState {
    /** Read from the document (草案); may be edited, and deleted. */
    DRAFT,
    /** In force (下达): departments report on it. */
    ISSUED
}
