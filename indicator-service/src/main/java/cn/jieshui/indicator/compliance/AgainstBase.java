package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.calculation.Fraction;
import cn.jieshui.indicator.calculation.IndicatorRule;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.calculation.Reason;
import cn.jieshui.indicator.calculation.ReductionBase;
import cn.jieshui.indicator.calculation.Verdict;
import cn.jieshui.indicator.compliance.Result.Other;
import cn.jieshui.indicator.compliance.Result.Reduction;
import cn.jieshui.indicator.definition.Definitions;
import cn.jieshui.indicator.definition.KnownSettings;
import cn.jieshui.indicator.definition.Settings;
import cn.jieshui.indicator.plan.KnownIndicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Shows a reduction against the part of the base year that a reader asks for (同期基数、全年基数). The figure against the other
 * part was kept with the result; here it takes the first place and is judged by the indicator's rule. Where it was not
 * known, neither is the result. A window that is the whole year is held against the whole base year either way.
 */
@ApplicationScoped
public class AgainstBase {

    private static final Other NONE = new Other(null, null, null, null);

    private final Definitions definitions;

    @Inject
    AgainstBase(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * The results that stand, against this base.
     *
     * @throws NotAReduction when there is nothing that it could be held against
     */
    public List<KnownResult> now(KnownIndicator indicator, List<KnownResult> results, ReductionBase base) {
        return against(indicator, definitions.of(indicator.canonical()), results, base);
    }

    /** The same of the results that stood then, by the rule that held then. */
    public List<KnownResult> then(KnownIndicator indicator, List<KnownResult> results, ReductionBase base, Instant at) {
        Settings settings = definitions
                .at(indicator.canonical(), at)
                .map(KnownSettings::settings)
                .orElse(Settings.NONE);
        return against(indicator, settings, results, base);
    }

    private static List<KnownResult> against(
            KnownIndicator indicator, Settings settings, List<KnownResult> results, ReductionBase base) {
        if (indicator.indicator().method() != FoldMethod.REDUCTION) {
            throw new NotAReduction(indicator.id());
        }
        IndicatorRule rule = new Subject(indicator, settings, List.of(), List.of(), List.of()).rule();
        return results.stream()
                .map(known -> new KnownResult(against(known.result(), rule, base), known.version(), known.computedAt()))
                .toList();
    }

    private static Result against(Result result, IndicatorRule rule, ReductionBase base) {
        Reduction held = result.reduction();
        if (held == null || held.base() == base) {
            return result;
        }
        if (Period.parse(held.through()).lastMonth() == 12) {
            return shown(result, figure(result), verdict(result), heldAgainst(held, base, null));
        }
        return held.other() == null || held.other().base() != base
                ? shown(result, NONE, new Verdict(null, null, Met.OPEN, Light.GREY, Reason.BASE_UNKNOWN), null)
                : against(result, rule, held.other());
    }

    private static Result against(Result result, IndicatorRule rule, Other other) {
        Fraction actual = new Fraction(other.numerator(), other.denominator())
                .times(rule.target().unit().whole());
        int month = Period.parse(result.asOf()).lastMonth();
        boolean complete = result.missing().isEmpty();
        return shown(
                result,
                other,
                Verdict.of(rule, month, actual, complete),
                heldAgainst(result.reduction(), other.base(), figure(result)));
    }

    private static Other figure(Result result) {
        ReductionBase base = result.reduction().base();
        return new Other(base, result.actual(), result.numerator(), result.denominator());
    }

    private static Verdict verdict(Result result) {
        return new Verdict(
                result.attainment(), result.stretchAttainment(), result.met(), result.light(), result.reason());
    }

    /** Of the other base only the figure was kept. */
    private static Reduction heldAgainst(Reduction held, ReductionBase base, Other other) {
        boolean same = other == null;
        return new Reduction(
                held.through(),
                held.numerator(),
                held.denominator(),
                same ? held.baseNumerator() : null,
                same ? held.baseDenominator() : null,
                base,
                same ? held.source() : null,
                other);
    }

    private static Result shown(Result result, Other figure, Verdict verdict, Reduction reduction) {
        boolean known = reduction != null;
        return new Result(
                result.indicator(),
                result.plan(),
                result.asOf(),
                result.name(),
                figure.actual(),
                figure.numerator(),
                figure.denominator(),
                result.unit(),
                result.pace(),
                result.target(),
                result.stretch(),
                verdict.attainment(),
                verdict.stretchAttainment(),
                verdict.met(),
                verdict.light(),
                known ? result.completeness() : Completeness.NOT_COMPUTABLE,
                verdict.reason(),
                result.missing(),
                known ? result.valueAsOf() : null,
                known && result.stale(),
                null,
                null,
                reduction,
                result.basis(),
                result.paceBasis(),
                result.also());
    }
}
