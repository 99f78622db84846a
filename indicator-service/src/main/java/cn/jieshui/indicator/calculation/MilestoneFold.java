package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** DONE: 1 from the end of the month on in which the first series says that it was done. */
final class MilestoneFold implements Fold {

    private final int year;
    private final Optional<LocalDate> done;

    MilestoneFold(int year, List<Timeline> timelines) {
        this.year = year;
        done = timelines.stream()
                .flatMap(Timeline::all)
                .filter(Value.Done.class::isInstance)
                .map(value -> ((Value.Done) value).completedOn())
                .min(Comparator.naturalOrder());
    }

    @Override
    public Folded at(int month) {
        LocalDate end = Period.ofMonth(year, month).lastDay();
        return done.filter(day -> !day.isAfter(end))
                .<Folded>map(day -> Folded.Known.amount(BigDecimal.ONE, day.getYear() < year ? 1 : day.getMonthValue()))
                .orElse(Folded.NOTHING);
    }
}
