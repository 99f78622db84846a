package cn.jieshui.indicator.calculation;

/** How an actual value is held against a target value (目标值); every limit is inclusive. */
public enum TargetComparator {
    /** 以内, 不高于, 不超过. */
    AT_MOST,
    /** 以上, 不低于, 至少, 达到. */
    AT_LEAST,
    /** 较某年下降: a fall by at least the amount against the base year; a rise is a negative fall. */
    REDUCTION_AT_LEAST,
    /** 全覆盖, 全面完成: 100 % of a population. */
    COMPLETE,
    /** A milestone (节点任务): done or not. */
    DONE
}
