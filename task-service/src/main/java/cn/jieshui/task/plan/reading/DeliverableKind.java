package cn.jieshui.task.plan.reading;

/** What a deliverable (任务目标) is checked by. */
public enum DeliverableKind {
    /** An amount or a share (量化指标). */
    QUANTIFIED,
    /** A thing done by a date (节点任务). */
    MILESTONE,
    /** Work that goes on through the year (常态工作). */
    ONGOING
}
