package cn.jieshui.indicator.calculation;

/** How much of what the actual should rest on is there. */
public enum Completeness {
    /** Every due period of every series. */
    COMPLETE,
    /** A value, but due periods are missing. The actual runs over what there is. */
    PARTIAL,
    /** No value can be formed: nothing was accepted, or operands have no period in common. */
    NO_DATA,
    /** Values are there, but they give no result; the reason says why. */
    NOT_COMPUTABLE
}
