package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;

/** What an indicator can be blamed for. */
public enum Condition {
    YELLOW,
    /** Also what is still GREY at year end: nothing was ever shown of it. */
    RED,
    /** The annual target is missed for good. */
    NOT_MET,
    /** Values or reports that were due have not come in. */
    MISSING_PERIODS;

    /** @param indicator one that can be judged at its month */
    boolean holdsOf(Judged indicator) {
        return switch (this) {
            case YELLOW -> indicator.light() == Light.YELLOW;
            case RED -> indicator.light() == Light.RED || indicator.light() == Light.GREY;
            case NOT_MET -> indicator.met() == Met.NO;
            case MISSING_PERIODS -> indicator.completeness() == Completeness.PARTIAL;
        };
    }
}
