package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.calculation.MalformedPeriod;
import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.platform.web.MalformedParameter;
import java.time.YearMonth;

/** The month of a plan year that a reader asks about. */
public final class AsOf {

    static final String DESCRIPTION =
            "A month of the plan year; unless given the newest that is not to come," + " December of a past year";

    private static final String POINTER = "?asOf";
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    private AsOf() {}

    /**
     * @param text such as {@code 2023-06}; null stands for the newest month of the plan year that is not after today's:
     *     December of a past year, January of one to come
     * @param today the current month in Asia/Shanghai
     * @throws MalformedParameter for anything that is no month of the year
     */
    public static int month(String text, int year, YearMonth today) {
        if (text == null) {
            return today.getYear() > year ? 12 : today.getYear() < year ? 1 : today.getMonthValue();
        }
        Period period = parse(text);
        if (period.frequency() != Frequency.MONTH || period.year() != year) {
            throw new MalformedParameter(POINTER, "not-a-month-of", year);
        }
        return period.lastMonth();
    }

    /** The month that it will turn out to mean, most likely, before the plan's year is known. */
    static int likely(String text) {
        return text != null && text.matches(MONTH) ? Integer.parseInt(text.substring(text.length() - 2)) : 12;
    }

    private static Period parse(String text) {
        try {
            return Period.parse(text);
        } catch (MalformedPeriod e) {
            throw new MalformedParameter(POINTER, "not-a-month");
        }
    }
}
