package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;

/** Makes results of what was folded, month by month, January first: a cap that was exceeded stays so. */
final class Judge {

    private final IndicatorRule rule;
    private final LightRule kind;
    private final DuePeriods due;
    private final Lights lights;
    private final Forecaster forecaster;
    private Period exceededIn;

    Judge(IndicatorRule rule, DuePeriods due) {
        this.rule = rule;
        this.due = due;
        kind = rule.lightRule();
        lights = new Lights(rule);
        forecaster = new Forecaster(rule);
    }

    Compliance at(int month, Folded folded) {
        due.advance(month);
        List<MissingPeriod> missing = due.missing(month);
        if (folded instanceof Folded.Known known) {
            noteExceeding(month, known);
            return with(month, known, missing);
        }
        return folded instanceof Folded.Undefined undefined
                ? without(month, Completeness.NOT_COMPUTABLE, undefined.reason(), missing)
                : without(month, Completeness.NO_DATA, whyNothing(month), missing);
    }

    private void noteExceeding(int month, Folded.Known known) {
        boolean exceeds = kind == LightRule.CUMULATIVE_CAP && !known.actual().isAtMost(rule.required());
        exceededIn = exceededIn == null && exceeds ? rule.month(month) : exceededIn;
    }

    private Compliance with(int month, Folded.Known known, List<MissingPeriod> missing) {
        Light light = light(month, known);
        Forecast forecast = forecaster.forecast(known, month, due.reported());
        Fraction quotient = known.quotient();
        return new Compliance(
                rule.month(month),
                quotient == null ? known.actual().numerator() : known.actual().rounded(),
                quotient == null ? null : quotient.numerator(),
                quotient == null ? null : quotient.denominator(),
                shownPace(month),
                attainment(known, rule.target().amount()),
                attainment(known, rule.target().stretch()),
                met(month, known, missing.isEmpty()),
                light,
                missing.isEmpty() ? Completeness.COMPLETE : Completeness.PARTIAL,
                light == Light.GREY ? whyGrey() : null,
                missing,
                rule.month(known.through()),
                !missing.isEmpty() && isStale(month, known),
                forecast,
                capExceededIn(month, forecast),
                known.reduction());
    }

    private Compliance without(int month, Completeness completeness, Reason reason, List<MissingPeriod> missing) {
        boolean lost = exceededIn != null || kind == LightRule.MILESTONE && rule.isDeadlineReached(month);
        return new Compliance(
                rule.month(month),
                null,
                null,
                null,
                shownPace(month),
                null,
                null,
                lost ? Met.NO : Met.OPEN,
                lost ? Light.RED : Light.GREY,
                completeness,
                reason,
                missing,
                null,
                false,
                null,
                exceededIn,
                null);
    }

    private Reason whyNothing(int month) {
        if (kind == LightRule.MILESTONE) {
            return rule.isDeadlineReached(month) ? null : Reason.NOT_YET_DUE;
        }
        boolean annual = isAnnual() || kind.isLevel() && rule.pace().kind() == PaceKind.YEAR_END;
        return annual && month < 12 ? Reason.MEASURED_ONCE_A_YEAR : null;
    }

    private boolean isAnnual() {
        return rule.annual() || due.areAnnual();
    }

    private Reason whyGrey() {
        return rule.annual() ? Reason.MEASURED_ONCE_A_YEAR : Reason.NOT_YET_DUE;
    }

    private BigDecimal shownPace(int month) {
        return kind.isLevel() || kind == LightRule.MILESTONE
                ? null
                : rule.due(month).rounded();
    }

    private static BigDecimal attainment(Folded.Known known, BigDecimal required) {
        return required == null || required.signum() == 0
                ? null
                : new Fraction(
                                known.actual().numerator(),
                                known.actual().denominator().multiply(required))
                        .rounded();
    }

    private Light light(int month, Folded.Known known) {
        if (exceededIn != null) {
            return Light.RED;
        }
        if (rule.annual() && month < 12) {
            return Light.GREY;
        }
        Light light = lights.of(kind, known.actual(), rule.due(month));
        boolean notYetDue = kind.isLevel() && rule.pace().kind() == PaceKind.YEAR_END && month < 12;
        return notYetDue && light != Light.GREEN ? Light.GREY : light;
    }

    private Met met(int month, Folded.Known known, boolean complete) {
        if (kind == LightRule.MILESTONE) {
            return Met.YES;
        }
        if (exceededIn != null) {
            return Met.NO;
        }
        boolean meets = kind.isCap()
                ? known.actual().isAtMost(rule.required())
                : known.actual().isAtLeast(rule.required());
        boolean early = rule.annual() && kind.isLevel() && month < 12;
        boolean saysSo = kind.isCap() ? month == 12 && complete : !early;
        return meets && saysSo ? Met.YES : !meets && month == 12 ? Met.NO : Met.OPEN;
    }

    private boolean isStale(int month, Folded.Known known) {
        // a reduction is only due by whole quarters
        int dueBy = known.reduction() == null ? month : month - month % 3;
        return due.areMissingAfter(known.through(), dueBy);
    }

    private Period capExceededIn(int month, Forecast forecast) {
        boolean foreseen = exceededIn == null && kind == LightRule.CUMULATIVE_CAP && forecast != null;
        return foreseen ? forecaster.exceeding(forecast, month) : exceededIn;
    }
}
