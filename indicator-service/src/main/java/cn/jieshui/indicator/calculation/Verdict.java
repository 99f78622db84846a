package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;

/**
 * How an actual value stands to the target at the end of a month.
 *
 * @param attainment actual ÷ required value, rounded; null for a required value of 0
 * @param stretchAttainment actual ÷ stretch value, likewise; null without one
 * @param reason why the light is GREY; null else
 */
public record Verdict(BigDecimal attainment, BigDecimal stretchAttainment, Met met, Light light, Reason reason) {

    /**
     * A cumulative cap that was exceeded in an earlier month stays so, whatever is said here.
     *
     * @param month 1 to 12
     * @param actual in the unit of the target
     * @param complete whether no due period is missing
     */
    public static Verdict of(IndicatorRule rule, int month, Fraction actual, boolean complete) {
        Light light = light(rule, month, actual);
        return new Verdict(
                attainment(actual, rule.target().amount()),
                attainment(actual, rule.target().stretch()),
                met(rule, month, actual, complete),
                light,
                light == Light.GREY ? whyGrey(rule) : null);
    }

    /** The same of a cumulative cap that was exceeded. */
    Verdict exceeded() {
        return new Verdict(attainment, stretchAttainment, Met.NO, Light.RED, null);
    }

    private static Reason whyGrey(IndicatorRule rule) {
        return rule.annual() ? Reason.MEASURED_ONCE_A_YEAR : Reason.NOT_YET_DUE;
    }

    private static BigDecimal attainment(Fraction actual, BigDecimal required) {
        return required == null || required.signum() == 0
                ? null
                : new Fraction(actual.numerator(), actual.denominator().multiply(required)).rounded();
    }

    private static Light light(IndicatorRule rule, int month, Fraction actual) {
        if (rule.annual() && month < 12) {
            return Light.GREY;
        }
        LightRule kind = rule.lightRule();
        Light light = new Lights(rule).of(kind, actual, rule.due(month));
        boolean notYetDue = kind.isLevel() && rule.pace().kind() == PaceKind.YEAR_END && month < 12;
        return notYetDue && light != Light.GREEN ? Light.GREY : light;
    }

    private static Met met(IndicatorRule rule, int month, Fraction actual, boolean complete) {
        LightRule kind = rule.lightRule();
        if (kind == LightRule.MILESTONE) {
            return Met.YES;
        }
        boolean meets = kind.isCap() ? actual.isAtMost(rule.required()) : actual.isAtLeast(rule.required());
        boolean early = rule.annual() && kind.isLevel() && month < 12;
        boolean saysSo = kind.isCap() ? month == 12 && complete : !early;
        return meets && saysSo ? Met.YES : !meets && month == 12 ? Met.NO : Met.OPEN;
    }
}
