package cn.jieshui.indicator.rebuild;

/** Whoever follows a rebuild. */
interface Following {

    void phase(Phase phase);

    /** So many more events have been read. */
    void read(long events);

    /** So many events are left to read. */
    void left(long events);
}
