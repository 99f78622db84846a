package cn.jieshui.indicator.calculation;

import java.util.List;
import java.util.stream.IntStream;

/** How often a series is due (报送频次), and how long a period is. */
public enum Frequency {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    /** As it happens: no period is ever due, so none is ever missing. No period has this length. */
    EVENT(0);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** The months that one period lasts; 0 for EVENT. */
    public int months() {
        return months;
    }

    /** The periods of this length that make up the year, in order; none for EVENT. */
    public List<Period> periodsOf(int year) {
        return this == EVENT
                ? List.of()
                : IntStream.rangeClosed(1, 12 / months)
                        .mapToObj(number -> new Period(year, this, number))
                        .toList();
    }
}
