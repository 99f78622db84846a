package cn.jieshui.task.progress;

import cn.jieshui.platform.time.Zones;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month, quarter, half-year or year that a report is for (填报期): {@code 2023-06}, {@code 2023-Q2}, {@code 2023-H1},
 * {@code 2023}.
 */
@Embeddable
public record Period(@Column(name = "period") String text) {

    /** What {@link #of} takes. */
    public static final String FORM = "[12]\\d{3}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?";

    /** @throws IllegalArgumentException when the text has not the {@link #FORM} */
    public static Period of(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("not a period: " + text);
        }
        return new Period(text);
    }

    public int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    /** The month that it begins with. */
    YearMonth firstMonth() {
        return YearMonth.of(year(), ordinal() * months() - months() + 1);
    }

    /** The month that it ends with, inclusive. */
    YearMonth lastMonth() {
        return YearMonth.of(year(), ordinal() * months());
    }

    LocalDate firstDay() {
        return firstMonth().atDay(1);
    }

    /** Inclusive. */
    LocalDate lastDay() {
        return lastMonth().atEndOfMonth();
    }

    /** The first moment of its first day, in Asia/Shanghai. */
    Instant begin() {
        return firstDay().atStartOfDay(Zones.SHANGHAI).toInstant();
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    boolean overlaps(Period other) {
        return !firstMonth().isAfter(other.lastMonth()) && !other.firstMonth().isAfter(lastMonth());
    }

    private int months() {
        if (text.length() == 4) {
            return 12;
        }
        return switch (text.charAt(5)) {
            case 'Q' -> 3;
            case 'H' -> 6;
            default -> 1;
        };
    }

    /** The how manieth of its year. */
    private int ordinal() {
        if (text.length() == 4) {
            return 1;
        }
        return months() == 1 ? Integer.parseInt(text.substring(5)) : text.charAt(6) - '0';
    }

    @Override
    public String toString() {
        return text;
    }
}
