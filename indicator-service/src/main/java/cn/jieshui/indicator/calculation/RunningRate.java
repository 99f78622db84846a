package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/** The rates of one series up to a month: the newest one, and the sums of those in two parts. */
final class RunningRate {

    private final Timeline timeline;
    private final Accrual numerators = new Accrual();
    private final Accrual denominators = new Accrual();
    private Value newest;
    private boolean unfit;

    RunningRate(Timeline timeline) {
        this.timeline = timeline;
    }

    void advance(int month) {
        for (Value value : timeline.ending(month)) {
            newest = value;
            if (value instanceof Value.Ratio ratio) {
                numerators.increment(ratio.period(), ratio.numerator());
                denominators.increment(ratio.period(), ratio.denominator());
            } else if (!(value instanceof Value.Level)) {
                unfit = true;
            }
        }
    }

    /** Null before the first. */
    Value newest() {
        return newest;
    }

    int through() {
        return newest.period().lastMonth();
    }

    /** Whether there are values that are no rates. */
    boolean isUnfit() {
        return unfit;
    }

    /** 0 when the newest rate has no parts. */
    BigDecimal newestNumerator() {
        return newest instanceof Value.Ratio ratio ? ratio.numerator() : BigDecimal.ZERO;
    }

    /** 0 when the newest rate has no parts. */
    BigDecimal newestDenominator() {
        return newest instanceof Value.Ratio ratio ? ratio.denominator() : BigDecimal.ZERO;
    }

    BigDecimal numerators() {
        return numerators.total();
    }

    BigDecimal denominators() {
        return denominators.total();
    }
}
