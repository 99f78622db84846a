package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.calculation.Thresholds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where YELLOW ends, as it is sent and read; what is left out is as by default. YELLOW lies outside GREEN: a floor's
 * share is at most 1, a cap's at least 1.
 *
 * @param floorShare of the pace: the least that is YELLOW for a cumulative floor or a coverage; 0.8 by default
 * @param capShare of the pace: the most that is YELLOW for a cumulative cap; 1.1 by default
 * @param levelTolerance of the target: how far a level may miss it and still be YELLOW; 0.1 by default
 */
@Schema(name = "LightThresholds")
public record ThresholdsBody(
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal floorShare,

        @DecimalMin("1") @DecimalMax("10") @Digits(integer = 2, fraction = 6)
        BigDecimal capShare,

        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal levelTolerance) {

    static ThresholdsBody of(Thresholds thresholds) {
        return new ThresholdsBody(thresholds.floorShare(), thresholds.capShare(), thresholds.levelTolerance());
    }

    /** The same however many zeros are written; null when all are the default ones. */
    Thresholds thresholds() {
        Thresholds set = new Thresholds(
                or(floorShare, Thresholds.DEFAULT.floorShare()),
                or(capShare, Thresholds.DEFAULT.capShare()),
                or(levelTolerance, Thresholds.DEFAULT.levelTolerance()));
        return set.equals(Thresholds.DEFAULT) ? null : set;
    }

    private static BigDecimal or(BigDecimal set, BigDecimal otherwise) {
        return set == null || set.compareTo(otherwise) == 0 ? otherwise : set.stripTrailingZeros();
    }
}
