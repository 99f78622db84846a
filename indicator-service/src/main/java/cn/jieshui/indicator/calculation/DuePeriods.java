package cn.jieshui.indicator.calculation;

import java.util.Comparator;
import java.util.List;

/** Which periods of the series were due by a month, and whether values speak of all of their months. */
final class DuePeriods {

    private final List<DueSeries> series;
    private Months ends = Months.NONE;

    DuePeriods(int year, List<Timeline> timelines) {
        series = timelines.stream()
                .map(timeline -> new DueSeries(timeline, year))
                .sorted(Comparator.comparing(DueSeries::name))
                .toList();
    }

    private static final class DueSeries {
        private final Timeline timeline;
        private final List<Period> periods;
        private Months covered = Months.NONE;

        DueSeries(Timeline timeline, int year) {
            this.timeline = timeline;
            periods = timeline.series().frequency().periodsOf(year);
        }

        String name() {
            return timeline.series().name();
        }

        void advance(int month) {
            for (Value value : timeline.ending(month)) {
                covered = covered.plus(Months.of(value));
            }
        }

        List<MissingPeriod> missing(int month) {
            return periods.stream()
                    .filter(period -> timeline.series().dueMonth(period) <= month && !covered.covers(Months.of(period)))
                    .map(period -> new MissingPeriod(name(), period))
                    .toList();
        }
    }

    void advance(int month) {
        for (DueSeries one : series) {
            one.advance(month);
            if (!one.timeline.series().holdsThroughout()
                    && !one.timeline.ending(month).isEmpty()) {
                ends = ends.plus(Months.through(month).minus(Months.through(month - 1)));
            }
        }
    }

    /** By name of the series, then by period. */
    List<MissingPeriod> missing(int month) {
        return series.stream().flatMap(one -> one.missing(month).stream()).toList();
    }

    /** Whether a value that reaches through that month stops short of a period that was due by the other. */
    boolean areMissingAfter(int through, int dueBy) {
        return missing(dueBy).stream()
                .map(MissingPeriod::period)
                .anyMatch(period -> period.lastMonth() > through
                        || period.lastMonth() + period.frequency().months() > dueBy);
    }

    /** At the end of how many months a period ended that has a value. */
    int reported() {
        return ends.count();
    }

    /** Whether there are series, and all are due once a year. */
    boolean areAnnual() {
        return areAll(Frequency.YEAR);
    }

    /** Whether there are series, and all that add up are due each month. */
    boolean areMonthly() {
        return areAll(Frequency.MONTH);
    }

    private boolean areAll(Frequency frequency) {
        return !series.isEmpty()
                && series.stream()
                        .map(one -> one.timeline.series())
                        .allMatch(one -> one.holdsThroughout() || one.frequency() == frequency);
    }
}
