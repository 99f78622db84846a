package cn.jieshui.indicator.calculation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The calculation: rule and values of a year in, its twelve results out (逐月累计测算). The cost is linear in the values of
 * the year; values of other years cost nothing but their skipping.
 */
public final class YearToDate {

    private YearToDate() {}

    /**
     * The results at the end of each month of the plan year, January first. Each rests on the values whose periods end
     * by its month (of ledger entries: completed by its last day).
     *
     * @param inputs as known at the time that is asked about, in any order
     */
    public static List<Compliance> of(IndicatorRule rule, Inputs inputs) {
        List<Timeline> timelines = Timeline.of(inputs, rule.year());
        Fold fold = Folds.of(rule, inputs, timelines);
        Judge judge = new Judge(rule, new DuePeriods(rule.year(), timelines));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> judge.at(month, fold.at(month)))
                .toList();
    }
}
