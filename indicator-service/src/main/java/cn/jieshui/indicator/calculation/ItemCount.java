package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;

/** ITEMS: named entries, each code once over all series, and the sum of the counts that were reported without names. */
final class ItemCount implements Fold {

    private final Pace pace;
    private final ItemTally items;
    private final List<Timeline> timelines;
    private final StatedSum unnamed;
    private int reportedThrough;

    ItemCount(IndicatorRule rule, List<Timeline> timelines) {
        this.timelines = timelines;
        pace = rule.pace();
        items = new ItemTally(rule.year(), timelines);
        unnamed = new StatedSum(
                rule,
                timelines.stream()
                        .map(timeline -> timeline.only(value -> !(value instanceof Value.Items)))
                        .toList());
    }

    @Override
    public Folded at(int month) {
        Folded counts = unnamed.at(month);
        items.advance(month);
        if (timelines.stream().anyMatch(timeline -> !timeline.ending(month).isEmpty())) {
            reportedThrough = month;
        }
        int through = Math.max(reportedThrough, items.through());
        return counts instanceof Folded.Undefined || through == 0 ? counts : plus(counts, through, month);
    }

    private Folded plus(Folded counts, int through, int month) {
        BigDecimal named = BigDecimal.valueOf(items.completed());
        BigDecimal projected = pace.project(named, Months.through(month));
        if (!(counts instanceof Folded.Known known)) {
            return Folded.Known.amount(named, through).projected(projected);
        }
        BigDecimal total = known.actual().numerator().add(named);
        boolean projectable = known.projected() != null && projected != null;
        return Folded.Known.amount(total, through)
                .projected(projectable ? known.projected().add(projected) : null);
    }
}
