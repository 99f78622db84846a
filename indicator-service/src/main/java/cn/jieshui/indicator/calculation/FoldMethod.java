package cn.jieshui.indicator.calculation;

/**
 * How the year-to-date actual (累计完成值) at the end of month m is folded from accepted values. Only values of periods that
 * end by m count.
 */
public enum FoldMethod {
    /**
     * The sum over the series (departments, dimensions, operands). In each: the newest cumulative value plus the
     * increments of periods that begin after it; where periods lie inside each other, the longest that has ended.
     */
    SUM,
    /**
     * The distinct codes completed by the last day of m, over all departments; counts without names add up as in SUM.
     */
    ITEMS,
    /** ITEMS ÷ population. A pair (done, population) of its own replaces both: the newest of each department, Σ ÷ Σ. */
    ITEMS_OVER_POPULATION,
    /** The newest value, carried forward. */
    LATEST,
    /** The newest numerator and denominator of each series, Σ ÷ Σ, carried forward. */
    LATEST_RATIO,
    /**
     * Σ numerators ÷ Σ denominators since January, never a mean of ratios. Of operands, over the periods for which all
     * of them are there. A rate that was stated without a denominator and is newer than every pair is taken as it is.
     */
    RATIO_OF_SUMS,
    /**
     * 1 − (current quotient ÷ base quotient), over the window from January to the newest quarter for which every
     * operand is there. See {@link BaseYear}.
     */
    REDUCTION,
    /** A milestone: whether it was done by the last day of m. */
    DONE
}
