package cn.jieshui.indicator.calculation;

/** The rows of the table of lights. */
public enum LightRule {
    /** What adds up through the year and must reach its pace. */
    CUMULATIVE_FLOOR,
    /** What adds up through the year and must stay within its pace, and for good within the annual cap. */
    CUMULATIVE_CAP,
    /** A rate that must reach its target in every month. */
    LEVEL_FLOOR,
    /** A rate that must stay within its target in every month. */
    LEVEL_CAP,
    /** A share of a population that grows through the year. */
    COVERAGE,
    /** Done or not. */
    MILESTONE;

    /**
     * What adds up (SUM, ITEMS) is cumulative; COMPLETE and shares of a population grow, so they are coverage, or
     * cumulative under a cap; all else is a level.
     */
    public static LightRule of(FoldMethod method, TargetComparator comparator) {
        if (comparator == TargetComparator.DONE || method == FoldMethod.DONE) {
            return MILESTONE;
        }
        boolean cap = comparator == TargetComparator.AT_MOST;
        return switch (method) {
            case SUM, ITEMS -> cap ? CUMULATIVE_CAP : CUMULATIVE_FLOOR;
            case ITEMS_OVER_POPULATION -> cap ? CUMULATIVE_CAP : COVERAGE;
            default -> comparator == TargetComparator.COMPLETE ? COVERAGE : cap ? LEVEL_CAP : LEVEL_FLOOR;
        };
    }

    public boolean isLevel() {
        return this == LEVEL_FLOOR || this == LEVEL_CAP;
    }

    public boolean isCap() {
        return this == CUMULATIVE_CAP || this == LEVEL_CAP;
    }
}
