package cn.jieshui.indicator.measurement;

/** How sure a measured value is. */
public enum Status {
    /** 快报. */
    PROVISIONAL,
    /** 定报. */
    FINAL
}
