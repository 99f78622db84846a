package cn.jieshui.platform.audit.chain;

/** What came of what somebody did. */
public enum Outcome {
    /** It was done, and something is different now. */
    CHANGED,
    /** Personal data was looked at. */
    READ,
    /** It was refused, and nothing is different. */
    REFUSED
}
