package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/**
 * The table of lights, for an indicator that has a value. Limits are inclusive, comparisons exact. A cumulative cap
 * that was exceeded is RED for good and does not come here.
 */
final class Lights {

    private final Target target;
    private final Thresholds thresholds;

    Lights(IndicatorRule rule) {
        target = rule.target();
        thresholds = rule.thresholds();
    }

    /** @param pace what is due; not used for levels and milestones */
    Light of(LightRule rule, Fraction actual, Fraction pace) {
        return switch (rule) {
            case CUMULATIVE_FLOOR, COVERAGE -> floor(actual, pace, pace.times(thresholds.floorShare()));
            case CUMULATIVE_CAP -> cap(actual, pace, pace.times(thresholds.capShare()));
            case LEVEL_FLOOR -> floor(actual, limit(), limit().times(BigDecimal.ONE.subtract(tolerance())));
            case LEVEL_CAP -> cap(actual, limit(), limit().times(BigDecimal.ONE.add(tolerance())));
            case MILESTONE -> Light.GREEN;
        };
    }

    private static Light floor(Fraction actual, Fraction green, Fraction yellow) {
        return actual.isAtLeast(green) ? Light.GREEN : actual.isAtLeast(yellow) ? Light.YELLOW : Light.RED;
    }

    private static Light cap(Fraction actual, Fraction green, Fraction yellow) {
        return actual.isAtMost(green) ? Light.GREEN : actual.isAtMost(yellow) ? Light.YELLOW : Light.RED;
    }

    private Fraction limit() {
        return Fraction.of(target.amount());
    }

    private BigDecimal tolerance() {
        return thresholds.levelTolerance();
    }
}
