package cn.jieshui.indicator.calculation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, quarter, half-year or year that a value is for (报送期), in calendar days of Asia/Shanghai, first and last day
 * included. Written {@code 2023-06}, {@code 2023-Q2}, {@code 2023-H1}, {@code 2023}.
 *
 * <p>The order is by last month; of periods that end together the shorter comes first.
 *
 * @param year four digits, 1000 to 9999
 * @param frequency how long it is; never EVENT
 * @param number which one of the year, from 1; 1 for a year
 */
public record Period(int year, Frequency frequency, int number) implements Comparable<Period> {

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?");
    private static final Comparator<Period> BY_END = Comparator.comparingInt(Period::year)
            .thenComparingInt(Period::lastMonth)
            .thenComparing(Period::frequency);

    /** @throws MalformedPeriod for a period that no calendar has */
    public Period {
        boolean exists = year >= 1000
                && year <= 9999
                && frequency != Frequency.EVENT
                && number >= 1
                && number <= 12 / frequency.months();
        if (!exists) {
            throw new MalformedPeriod(year + " " + frequency + " " + number);
        }
    }

    public static Period ofMonth(int year, int month) {
        return new Period(year, Frequency.MONTH, month);
    }

    public static Period ofQuarter(int year, int quarter) {
        return new Period(year, Frequency.QUARTER, quarter);
    }

    public static Period ofHalfYear(int year, int half) {
        return new Period(year, Frequency.HALF_YEAR, half);
    }

    public static Period ofYear(int year) {
        return new Period(year, Frequency.YEAR, 1);
    }

    /**
     * Reads exactly the four written forms: no blanks, no lower case, no full-width digits.
     *
     * @throws MalformedPeriod for anything else, null included
     */
    public static Period parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            throw new MalformedPeriod(text);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return ofMonth(year, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return ofQuarter(year, Integer.parseInt(matcher.group(3)));
        }
        return matcher.group(4) == null ? ofYear(year) : ofHalfYear(year, Integer.parseInt(matcher.group(4)));
    }

    /** Of the year, 1 to 12. */
    public int firstMonth() {
        return lastMonth() - frequency.months() + 1;
    }

    /** Of the year, 1 to 12. */
    public int lastMonth() {
        return number * frequency.months();
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, firstMonth(), 1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, lastMonth()).atEndOfMonth();
    }

    /** Whether every day of the other lies in this one; a period covers itself. */
    public boolean covers(Period other) {
        return year == other.year && firstMonth() <= other.firstMonth() && other.lastMonth() <= lastMonth();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    public boolean isWithin(int calendarYear) {
        return year == calendarYear;
    }

    @Override
    public int compareTo(Period other) {
        return BY_END.compare(this, other);
    }

    /** As it is written, and as {@link #parse} reads it. */
    @Override
    public String toString() {
        return switch (frequency) {
            case MONTH -> year + (number < 10 ? "-0" : "-") + number;
            case QUARTER -> year + "-Q" + number;
            case HALF_YEAR -> year + "-H" + number;
            case YEAR, EVENT -> Integer.toString(year);
        };
    }
}
