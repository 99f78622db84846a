package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.definition.BaseValues;
import cn.jieshui.indicator.definition.Definitions;
import cn.jieshui.indicator.definition.KnownBaseValue;
import cn.jieshui.indicator.definition.Settings;
import cn.jieshui.indicator.measurement.StandingValues;
import cn.jieshui.indicator.measurement.StandingValues.SeriesYear;
import cn.jieshui.indicator.measurement.StandingValues.StandingValue;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.progress.KeyedReport;
import cn.jieshui.indicator.progress.ProgressReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what indicators are computed from, with one statement for each kind of input. */
@ApplicationScoped
class Subjects {

    private final Definitions definitions;
    private final BaseValues baseValues;
    private final StandingValues values;
    private final ProgressReports reports;

    @Inject
    Subjects(Definitions definitions, BaseValues baseValues, StandingValues values, ProgressReports reports) {
        this.definitions = definitions;
        this.baseValues = baseValues;
        this.values = values;
        this.reports = reports;
    }

    /**
     * @param indicators together with all that share inputs with them
     * @param arrived reports of which the transaction knows already that they count
     */
    List<Subject> of(Collection<KnownIndicator> indicators, Collection<KeyedReport> arrived) {
        Set<String> canonicals =
                indicators.stream().map(KnownIndicator::canonical).collect(Collectors.toSet());
        Map<String, Settings> settings = definitions.of(canonicals);
        Map<String, List<KnownBaseValue>> bases =
                baseValues.standing(canonicals).stream().collect(Collectors.groupingBy(KnownBaseValue::indicator));
        Map<SeriesYear, List<StandingValue>> measured = measured(indicators, settings);
        Map<String, List<KeyedReport>> reported = reported(indicators, arrived);
        return indicators.stream()
                .map(indicator -> {
                    Settings own = settings.getOrDefault(indicator.canonical(), Settings.NONE);
                    return new Subject(
                            indicator,
                            own,
                            bases.getOrDefault(indicator.canonical(), List.of()),
                            series(indicator, own).stream()
                                    .flatMap(series -> measured.getOrDefault(series, List.of()).stream())
                                    .toList(),
                            reported.getOrDefault(indicator.canonical(), List.of()));
                })
                .toList();
    }

    private Map<SeriesYear, List<StandingValue>> measured(
            Collection<KnownIndicator> indicators, Map<String, Settings> settings) {
        Set<SeriesYear> asked = indicators.stream()
                .flatMap(each -> series(each, settings.getOrDefault(each.canonical(), Settings.NONE)).stream())
                .collect(Collectors.toSet());
        return asked.isEmpty() ? Map.of() : values.of(asked).stream().collect(Collectors.groupingBy(StandingValue::of));
    }

    private static List<SeriesYear> series(KnownIndicator indicator, Settings settings) {
        List<Integer> years = settings.years(indicator.indicator());
        return settings.operands().stream()
                .flatMap(operand -> years.stream()
                        .map(year -> new SeriesYear(
                                operand.measureKey(), indicator.indicator().area(), operand.dimension(), year)))
                .distinct()
                .toList();
    }

    /** By canonical id. */
    private Map<String, List<KeyedReport>> reported(
            Collection<KnownIndicator> indicators, Collection<KeyedReport> arrived) {
        Map<String, String> canonicals =
                indicators.stream().collect(Collectors.toMap(KnownIndicator::id, KnownIndicator::canonical));
        return reports.counting(canonicals.keySet(), arrived).stream()
                .collect(Collectors.groupingBy(
                        counting -> canonicals.get(counting.report().deliverable())));
    }
}
