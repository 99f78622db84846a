package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;

/**
 * The year-to-date result of an indicator at the end of a month (达标情况). Equal inputs give equal records; numbers carry
 * no trailing zeros and no exponent.
 *
 * @param asOf the month
 * @param actual in the unit of the target: exact for amounts and counts; of a quotient rounded ({@link Rounding}), with
 *     its exact parts beside it; 1 for a milestone that is done; null when there is no value
 * @param numerator of a quotient, exact, not multiplied by 100 for percent; null else. Of a REDUCTION over both
 *     windows: denominator × baseNumerator − numerator × baseDenominator
 * @param denominator of a quotient, exact and above 0; null else. Of a REDUCTION: denominator × baseNumerator
 * @param pace what is due by the end of the month, in the unit of the target, rounded; null for levels and milestones.
 *     A cap of YEAR_END pace may be used up at any time, so its pace is the whole cap all year
 * @param attainment actual ÷ required value (1 is 100 %), rounded; of a cap the share that is used up; null without a
 *     value, or for a required value of 0
 * @param stretchAttainment actual ÷ stretch value, likewise; null without one
 * @param met whether the annual target is met
 * @param light by the table of lights, compared exactly
 * @param completeness whether due periods are missing
 * @param reason why there is no value, or why the light is GREY although there is one; null else, and while simply
 *     nothing was accepted
 * @param missing the due periods that ended by {@code asOf} and are not there, by series and period
 * @param valueAsOf the month up to which the value reaches; null without one
 * @param stale whether the value stops short of the newest due period
 * @param forecast at year end; null when there is none
 * @param capExceededIn the month in which a cumulative cap was exceeded, or else by the forecast will be; null when
 *     neither
 * @param reduction what a REDUCTION was computed from; null else
 */
public record Compliance(
        Period asOf,
        BigDecimal actual,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal pace,
        BigDecimal attainment,
        BigDecimal stretchAttainment,
        Met met,
        Light light,
        Completeness completeness,
        Reason reason,
        List<MissingPeriod> missing,
        Period valueAsOf,
        boolean stale,
        Forecast forecast,
        Period capExceededIn,
        Reduction reduction) {

    public Compliance {
        missing = List.copyOf(missing);
    }
}
