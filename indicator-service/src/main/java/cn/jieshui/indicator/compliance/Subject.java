package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.BaseValue;
import cn.jieshui.indicator.calculation.BaseYear;
import cn.jieshui.indicator.calculation.IndicatorRule;
import cn.jieshui.indicator.calculation.Modality;
import cn.jieshui.indicator.calculation.Pace;
import cn.jieshui.indicator.calculation.ReductionBase;
import cn.jieshui.indicator.calculation.Target;
import cn.jieshui.indicator.calculation.TargetComparator;
import cn.jieshui.indicator.calculation.TargetUnit;
import cn.jieshui.indicator.calculation.Thresholds;
import cn.jieshui.indicator.definition.KnownBaseValue;
import cn.jieshui.indicator.definition.PaceSetting;
import cn.jieshui.indicator.definition.Settings;
import cn.jieshui.indicator.measurement.StandingValues.StandingValue;
import cn.jieshui.indicator.plan.Indicator;
import cn.jieshui.indicator.plan.IndicatorKind;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.PlannedTarget;
import cn.jieshui.indicator.progress.KeyedReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * An indicator together with everything that its results follow from.
 *
 * @param settings of its canonical indicator
 * @param baseValues of its canonical indicator
 * @param measured the values that its definition reads, of the plan year, the base year and the years of its pace
 * @param reports on it and on whatever shares its inputs
 */
record Subject(
        KnownIndicator known,
        Settings settings,
        List<KnownBaseValue> baseValues,
        List<StandingValue> measured,
        List<KeyedReport> reports) {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    Indicator indicator() {
        return known.indicator();
    }

    boolean isDefined() {
        return settings.definition() != null;
    }

    /** How it is computed and judged. */
    IndicatorRule rule() {
        if (indicator().kind() == IndicatorKind.MILESTONE) {
            return IndicatorRule.milestone(indicator().year(), indicator().deadline(), modality());
        }
        return new IndicatorRule(
                indicator().year(),
                indicator().method(),
                target(),
                pace(),
                Objects.requireNonNullElse(settings.thresholds(), Thresholds.DEFAULT),
                indicator().population() == null
                        ? null
                        : indicator().population().amount(),
                indicator().deadline(),
                base(),
                settings.annual());
    }

    private Modality modality() {
        return Objects.requireNonNullElse(indicator().modality(), Modality.BINDING);
    }

    private Target target() {
        PlannedTarget target = indicator().target();
        BigDecimal amount = target.comparator() == TargetComparator.COMPLETE
                ? Objects.requireNonNullElse(target.amount(), WHOLE)
                : Objects.requireNonNullElse(target.amount(), BigDecimal.ONE);
        TargetUnit unit = TargetUnit.of(target.unit()).orElse(TargetUnit.COUNT);
        return new Target(target.comparator(), amount, unit, target.stretch(), modality());
    }

    /** What was set, else the plan's; a curve that nobody has typed runs straight until a past year gives it. */
    private Pace pace() {
        PaceSetting wanted = settings.paceOf(indicator());
        return settings.annual() ? Pace.YEAR_END : wanted == null ? Pace.LINEAR : wanted.pace();
    }

    private BaseYear base() {
        Integer year = indicator().target().baseYear();
        if (year == null && baseValues.isEmpty()) {
            return null;
        }
        return new BaseYear(
                year == null ? baseValues.get(0).value().period().year() : year,
                baseValues.stream().map(Subject::base).toList(),
                preferred());
    }

    private ReductionBase preferred() {
        ReductionBase set = isDefined() ? settings.definition().base() : null;
        return Objects.requireNonNullElse(set, ReductionBase.SAME_PERIOD);
    }

    private static BaseValue base(KnownBaseValue known) {
        return known.value().amount() == null
                ? new BaseValue(
                        known.value().period(),
                        known.value().numerator(),
                        known.value().denominator())
                : BaseValue.ofQuotient(known.value().period(), known.value().amount());
    }
}
