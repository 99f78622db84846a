package cn.jieshui.indicator.progress;

/** What the amount of a report is (填报口径). */
public enum Basis {
    /** Achieved within the period. */
    INCREMENT,
    /** Achieved from 1 January to the end of the period. */
    CUMULATIVE,
    /** Named things, each completed on its day. */
    ENTRIES,
    /** A level at the end of the period, in the target's unit. */
    VALUE,
    /** A numerator and a denominator of the period. */
    RATIO,
    /** A milestone, reached on a day. */
    DONE,
    /** A text only, which counts for nothing. */
    NOTE
}
