package cn.jieshui.indicator.plan;

/** Where an indicator comes from. */
public enum IndicatorKind {
    /** 基本目标. */
    GOAL,
    /** A deliverable with an amount. */
    QUANTIFIED,
    /** 节点任务. */
    MILESTONE
}
