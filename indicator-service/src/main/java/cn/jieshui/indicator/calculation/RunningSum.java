package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/** The year-to-date sum of one series. */
final class RunningSum {

    private final Timeline timeline;
    private final Accrual accrual = new Accrual();
    private int through;
    private boolean unfit;

    RunningSum(Timeline timeline) {
        this.timeline = timeline;
    }

    void advance(int month) {
        for (Value value : timeline.ending(month)) {
            through = month;
            add(value);
        }
    }

    private void add(Value value) {
        if (value instanceof Value.Increment increment) {
            accrual.increment(increment.period(), increment.amount());
        } else if (value instanceof Value.Cumulative cumulative) {
            accrual.cumulative(cumulative.period(), cumulative.amount());
        } else {
            unfit = true;
        }
    }

    BigDecimal total() {
        return accrual.total();
    }

    Accrual accrual() {
        return accrual;
    }

    /** The month with which the newest value's period ends; 0 without a value. */
    int through() {
        return through;
    }

    /** Whether there are values that do not add up. */
    boolean isUnfit() {
        return unfit;
    }

    /**
     * The sum at year end by the pace; null when it tells nothing yet. A series that is never due covers all months.
     */
    BigDecimal projected(Pace pace, int month) {
        boolean asItHappens = timeline.series().frequency() == Frequency.EVENT;
        return pace.project(total(), asItHappens ? Months.through(month) : accrual.covered());
    }
}
