package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/**
 * Where YELLOW ends (预警阈值); all limits inclusive.
 *
 * @param floorShare of the pace, the least that is YELLOW for a cumulative floor or a coverage: 0.80
 * @param capShare of the pace, the most that is YELLOW for a cumulative cap, within the annual cap: 1.10
 * @param levelTolerance of the target, how far a level may miss it and still be YELLOW: 0.10
 */
public record Thresholds(BigDecimal floorShare, BigDecimal capShare, BigDecimal levelTolerance) {

    /** 80 %, 110 %, 10 %. */
    public static final Thresholds DEFAULT =
            new Thresholds(new BigDecimal("0.80"), new BigDecimal("1.10"), new BigDecimal("0.10"));

    /** @throws IllegalArgumentException unless 0 ≤ floorShare ≤ 1 ≤ capShare and levelTolerance ≥ 0 */
    public Thresholds {
        boolean fits = floorShare.signum() >= 0
                && floorShare.compareTo(BigDecimal.ONE) <= 0
                && capShare.compareTo(BigDecimal.ONE) >= 0
                && levelTolerance.signum() >= 0;
        if (!fits) {
            throw new IllegalArgumentException(
                    "no thresholds: " + floorShare + ", " + capShare + ", " + levelTolerance);
        }
    }
}
