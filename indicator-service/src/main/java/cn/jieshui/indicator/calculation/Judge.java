package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;

/** Makes results of what was folded, month by month, January first: a cap that was exceeded stays so. */
final class Judge {

    private final IndicatorRule rule;
    private final LightRule kind;
    private final DuePeriods due;
    private final Forecaster forecaster;
    private Period exceededIn;

    Judge(IndicatorRule rule, DuePeriods due) {
        this.rule = rule;
        this.due = due;
        kind = rule.lightRule();
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
        Verdict judged = Verdict.of(rule, month, known.actual(), missing.isEmpty());
        Verdict verdict = exceededIn == null ? judged : judged.exceeded();
        Forecast forecast = forecaster.forecast(known, month, due.reported());
        Fraction quotient = known.quotient();
        return new Compliance(
                rule.month(month),
                quotient == null ? known.actual().numerator() : known.actual().rounded(),
                quotient == null ? null : quotient.numerator(),
                quotient == null ? null : quotient.denominator(),
                shownPace(month),
                verdict.attainment(),
                verdict.stretchAttainment(),
                verdict.met(),
                verdict.light(),
                missing.isEmpty() ? Completeness.COMPLETE : Completeness.PARTIAL,
                verdict.reason(),
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

    private BigDecimal shownPace(int month) {
        return kind.isLevel() || kind == LightRule.MILESTONE
                ? null
                : rule.due(month).rounded();
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
