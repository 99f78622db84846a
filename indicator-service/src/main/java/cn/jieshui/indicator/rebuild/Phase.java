package cn.jieshui.indicator.rebuild;

/** How far a rebuild has come. */
public enum Phase {
    STARTED,
    /** The events are read from the beginning, and the values that count are gathered. */
    READING,
    /** All results are computed. */
    COMPUTING,
    /** What was built is held against what is served. */
    COMPARING,
    /** What has come meanwhile is read. */
    CATCHING_UP,
    /** In one transaction, what differs is put right. */
    PUTTING_RIGHT,
    DONE,
    FAILED
}
