package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The course that an indicator took in a past year, as the pace of another (往年进度). */
public final class PastYear {

    private PastYear() {}

    /**
     * The curve of what had come up by the end of each month of that year, exact.
     *
     * @param inputs with the values of that year
     * @return empty unless the indicator adds up, all of its series are monthly and complete in that year, and what had
     *     come up never fell and was not nothing
     */
    public static Optional<Pace> pace(IndicatorRule rule, Inputs inputs, int year) {
        LightRule kind = rule.lightRule();
        if (kind != LightRule.CUMULATIVE_FLOOR && kind != LightRule.CUMULATIVE_CAP) {
            return Optional.empty();
        }
        List<Timeline> timelines = Timeline.of(inputs, year);
        DuePeriods due = new DuePeriods(year, timelines);
        Fold fold = Folds.of(rule.in(year), inputs, timelines);
        List<BigDecimal> cumulative = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            due.advance(month);
            if (fold.at(month) instanceof Folded.Known known && known.quotient() == null) {
                cumulative.add(known.actual().numerator());
            }
        }
        boolean complete = due.areMonthly() && due.missing(12).isEmpty();
        return complete && Pace.isCurve(cumulative)
                ? Optional.of(new Pace(PaceKind.CURVE, cumulative))
                : Optional.empty();
    }
}
