package cn.jieshui.indicator.calculation;

/** Whether the annual target is met (是否达标), as far as it can be said at the end of the month. */
public enum Met {
    /**
     * The actual reaches the required value; a milestone is done, late or not. Of a cap only in December, and only when
     * no period is missing: what was not reported may have been used.
     */
    YES,
    /**
     * In December the actual misses the required value; a milestone is not done at the end of its deadline's month; a
     * cumulative cap was exceeded, from that month on.
     */
    NO,
    /** It cannot be said yet, or nothing was accepted, or the value cannot be computed. */
    OPEN
}
