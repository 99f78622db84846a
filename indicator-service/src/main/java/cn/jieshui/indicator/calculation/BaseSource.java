package cn.jieshui.indicator.calculation;

/** Where a base value comes from. */
public enum BaseSource {
    /** It was recorded by hand. */
    RECORDED,
    /** The base year's measured values gave it, by the same formulas. */
    MEASURED
}
