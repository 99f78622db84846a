package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.IndicatorRule;
import cn.jieshui.indicator.calculation.OperandValues;
import cn.jieshui.indicator.compliance.PastResults.Explained;
import cn.jieshui.indicator.definition.BaseValues;
import cn.jieshui.indicator.definition.Companion;
import cn.jieshui.indicator.definition.Definitions;
import cn.jieshui.indicator.definition.Formulas;
import cn.jieshui.indicator.definition.KnownBaseValue;
import cn.jieshui.indicator.definition.KnownSettings;
import cn.jieshui.indicator.definition.Settings;
import cn.jieshui.indicator.measurement.Measurements;
import cn.jieshui.indicator.measurement.Measurements.Keyed;
import cn.jieshui.indicator.measurement.StandingValues;
import cn.jieshui.indicator.measurement.StandingValues.Entered;
import cn.jieshui.indicator.measurement.StandingValues.SeriesYear;
import cn.jieshui.indicator.measurement.StandingValues.StandingValue;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.NothingKnownThen;
import cn.jieshui.indicator.progress.AcceptedReport;
import cn.jieshui.indicator.progress.ProgressReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Explains a result from what was kept with it: its inputs are those whose keys it was stored with, the plan, the card
 * and the base values those that held at the instant asked about. The result itself is not computed again.
 */
@ApplicationScoped
public class ExplainResult {

    private final PastResults results;
    private final Definitions definitions;
    private final BaseValues baseValues;
    private final Measurements measurements;
    private final ProgressReports reports;
    private final MeasuredInputs measuredInputs;

    @Inject
    ExplainResult(
            PastResults results,
            Definitions definitions,
            BaseValues baseValues,
            Measurements measurements,
            ProgressReports reports,
            Formulas formulas) {
        this.results = results;
        this.definitions = definitions;
        this.baseValues = baseValues;
        this.measurements = measurements;
        this.reports = reports;
        this.measuredInputs = new MeasuredInputs(formulas);
    }

    /**
     * @param indicator as it was then
     * @param month 1 to 12
     * @throws NothingKnownThen when there was no result yet
     */
    public Explanation explain(KnownIndicator indicator, int month, Instant at) {
        Explained explained =
                results.explained(indicator, month, at).orElseThrow(() -> new NothingKnownThen(indicator.id(), at));
        boolean measured = explained.known().result().basis() == Basis.MEASURES;
        List<Keyed> values = measured ? measurements.of(explained.inputs()) : List.of();
        List<AcceptedReport> accepted = measured ? List.of() : reports.of(explained.inputs());
        Optional<KnownSettings> settings = definitions.at(indicator.canonical(), at);
        List<KnownBaseValue> bases = baseValues.at(indicator.canonical(), at);
        Subject subject = new Subject(
                indicator,
                settings.map(KnownSettings::settings).orElse(Settings.NONE),
                bases,
                StandingValues.withinPeriods(
                        values.stream().map(ExplainResult::entered).toList()),
                List.of());
        IndicatorRule rule = PacedRule.of(subject, measuredInputs).rule();
        return new Explanation(
                indicator.indicator(),
                explained.known(),
                at,
                YearMonth.of(indicator.indicator().year(), month).atEndOfMonth(),
                rule,
                settings,
                measured ? operands(rule, subject, month) : Map.of(),
                measured ? also(rule, subject, month) : Map.of(),
                bases,
                values,
                accepted);
    }

    private Map<String, BigDecimal> operands(IndicatorRule rule, Subject subject, int month) {
        return subject.isDefined() ? OperandValues.of(rule, measuredInputs.of(subject), month) : Map.of();
    }

    private Map<String, Map<String, BigDecimal>> also(IndicatorRule rule, Subject subject, int month) {
        return subject.isDefined()
                ? subject.settings().definition().also().stream()
                        .collect(Collectors.toMap(
                                Companion::code,
                                companion ->
                                        OperandValues.of(rule, measuredInputs.of(subject, companion.form()), month)))
                : Map.of();
    }

    private static Entered entered(Keyed keyed) {
        StandingValue value = new StandingValue(
                new SeriesYear(
                        keyed.measureKey(),
                        keyed.measurement().area(),
                        keyed.measurement().series(),
                        keyed.measurement().period().year()),
                keyed.key(),
                keyed.measurement().period(),
                keyed.measurement().amount());
        return new Entered(value, keyed.cumulative());
    }
}
