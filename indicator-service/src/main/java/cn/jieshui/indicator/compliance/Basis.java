package cn.jieshui.indicator.compliance;

/** What a result rests on. */
public enum Basis {
    /** Measured values, by the definition card. */
    MEASURES,
    /** Accepted progress reports. */
    REPORTS
}
