package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Pace;
import cn.jieshui.indicator.calculation.PaceKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * How much of the target is due by a month (序时进度), as somebody set it.
 *
 * @param shares of a CURVE what is due by the end of each month, January first, as a share of the year; null else, and
 *     for a curve that is taken from a past year
 * @param profileYear the past year whose course is the curve; null else, and for the newest year that has one
 */
public record PaceSetting(PaceKind kind, List<BigDecimal> shares, Integer profileYear) {

    /** How many years back a course is looked for when no year is named. */
    static final int YEARS_BACK = 5;

    /** Whether the curve is to be taken from a past year. */
    public boolean needsProfile() {
        return kind == PaceKind.CURVE && shares == null;
    }

    /**
     * A curve that is taken from a past year stands as LINEAR until it is found there.
     *
     * @throws IllegalArgumentException when the shares make no curve, or stand where none belongs
     */
    public Pace pace() {
        if (needsProfile()) {
            return Pace.LINEAR;
        }
        return kind == PaceKind.CURVE ? Pace.curve(shares) : new Pace(kind, shares == null ? List.of() : shares);
    }
}
