package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Pace;
import cn.jieshui.indicator.calculation.PaceKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * How much of the target is due by a month (序时进度), as somebody set it.
 *
 * @param shares of a CURVE what is due by the end of each month, January first, as a share of the year; null else
 */
public record PaceSetting(PaceKind kind, List<BigDecimal> shares) {

    /** @throws IllegalArgumentException when the shares make no curve, or stand where none belongs */
    public Pace pace() {
        if (kind == PaceKind.CURVE) {
            return Pace.curve(shares == null ? List.of() : shares);
        }
        return new Pace(kind, shares == null ? List.of() : shares);
    }
}
