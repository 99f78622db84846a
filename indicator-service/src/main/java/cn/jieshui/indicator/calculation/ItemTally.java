package cn.jieshui.indicator.calculation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many distinct items were completed by the end of each month. */
final class ItemTally {

    private final int[] completedIn = new int[13];
    private int completed;
    private int through;

    /** Completed before the year counts from January on, after it not at all; of one code the first day counts. */
    ItemTally(int year, List<Timeline> timelines) {
        Map<String, LocalDate> firstDays = new HashMap<>();
        timelines.stream()
                .flatMap(Timeline::all)
                .filter(Value.Items.class::isInstance)
                .flatMap(value -> ((Value.Items) value).items().stream())
                .forEach(item -> firstDays.merge(
                        item.code(), item.completedOn(), (one, other) -> one.isBefore(other) ? one : other));
        for (LocalDate day : firstDays.values()) {
            if (day.getYear() <= year) {
                completedIn[day.getYear() < year ? 1 : day.getMonthValue()]++;
            }
        }
    }

    void advance(int month) {
        completed += completedIn[month];
        through = completedIn[month] > 0 ? month : through;
    }

    int completed() {
        return completed;
    }

    /** The newest month with a completion; 0 before the first. */
    int through() {
        return through;
    }
}
