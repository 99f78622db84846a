package cn.jieshui.indicator.calculation;

/** What a reduction is measured against. */
public enum ReductionBase {
    /** The window of the base year that matches the current one. */
    SAME_PERIOD,
    /** The whole base year. At year end both are the same. */
    WHOLE_YEAR
}
