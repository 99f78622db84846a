package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Fraction;

/**
 * What an item makes of an indicator.
 *
 * @param lost the points that it cost; the lines of an item add up to what the item lacks
 */
public record Line(Judged indicator, Cause reason, Fraction lost) {

    static Line free(Judged indicator, Cause reason) {
        return new Line(indicator, reason, Fraction.ZERO);
    }
}
