package cn.jieshui.task.plan.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and deadlines as plans write them; all in Asia/Shanghai. */
final class Dates {

    /** A deadline and the characters that say it; the date is null where the year is not known. */
    record Deadline(LocalDate date, int from, int to) {}

    private static final int LONGEST_DATE_LINE = 24;
    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日以?前");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月(?:底|末)(?:以?前)?");
    private static final Pattern QUARTER = Pattern.compile("第?([1-4一二三四])季度末?(?:以?前)?");
    private static final Pattern HALF = Pattern.compile("上半年");
    private static final Pattern YEAR_END = Pattern.compile("年(?:底以前|底前|底|末前|末|内)");

    private Dates() {}

    /** The date that a line consists of, brackets aside; null when it holds anything else. */
    static LocalDate line(String plain) {
        String stripped = plain.strip();
        if (stripped.length() > LONGEST_DATE_LINE) {
            return null;
        }
        if (stripped.startsWith("(") && stripped.endsWith(")")) {
            stripped = stripped.substring(1, stripped.length() - 1);
        }
        Matcher date = DATE.matcher(stripped.replace(" ", ""));
        return date.matches() ? day(number(date, 1), number(date, 2), number(date, 3)) : null;
    }

    /** The year that a text names first, four digits and 年; null when it names none. */
    static Integer firstYear(String plain) {
        for (int at = plain.indexOf('年'); at >= 0; at = plain.indexOf('年', at + 1)) {
            Integer year = yearBefore(plain, at);
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    /** The four digits that end at {@code end}, or null. */
    static Integer yearBefore(String plain, int end) {
        int from = end - 4;
        if (from < 0 || !plain.substring(from, end).chars().allMatch(c -> Numbering.isDigit((char) c))) {
            return null;
        }
        return from > 0 && Numbering.isDigit(plain.charAt(from - 1))
                ? null
                : Integer.valueOf(plain.substring(from, end));
    }

    /** The first deadline in a clause, the last day included; null when there is none. */
    static Deadline deadline(String plain, Integer year) {
        Matcher found = DAY.matcher(plain);
        if (found.find()) {
            return deadline(found, day(year, number(found, 1), number(found, 2)));
        }
        found = MONTH.matcher(plain);
        if (found.find()) {
            return deadline(found, endOfMonth(year, number(found, 1)));
        }
        found = QUARTER.matcher(plain);
        if (found.find()) {
            int quarter = "1234一二三四".indexOf(found.group(1)) % 4 + 1;
            return deadline(found, endOfMonth(year, quarter * 3));
        }
        found = HALF.matcher(plain);
        if (found.find()) {
            return deadline(found, endOfMonth(year, 6));
        }
        found = YEAR_END.matcher(plain);
        if (found.find()) {
            Integer named = yearBefore(plain, found.start());
            return deadline(found, endOfYear(named == null ? year : named));
        }
        return null;
    }

    static LocalDate endOfYear(Integer year) {
        return endOfMonth(year, 12);
    }

    private static Deadline deadline(Matcher found, LocalDate date) {
        return new Deadline(date, found.start(), found.end());
    }

    private static LocalDate endOfMonth(Integer year, int month) {
        return year == null || month < 1 || month > 12
                ? null
                : YearMonth.of(year, month).atEndOfMonth();
    }

    private static LocalDate day(Integer year, int month, int day) {
        try {
            return year == null ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
