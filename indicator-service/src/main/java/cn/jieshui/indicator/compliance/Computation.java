package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Compliance;
import cn.jieshui.indicator.calculation.IndicatorRule;
import cn.jieshui.indicator.calculation.YearToDate;
import cn.jieshui.indicator.definition.Formulas;
import cn.jieshui.indicator.measurement.StandingValues.StandingValue;
import cn.jieshui.indicator.progress.AcceptedReport;
import cn.jieshui.indicator.progress.ProgressReports.Counting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the twelve results of an indicator: from measures where it is defined by them and they give anything at all
 * by that month, else from the accepted reports.
 */
@ApplicationScoped
class Computation {

    private final MeasuredInputs measuredInputs;

    @Inject
    Computation(Formulas formulas) {
        this.measuredInputs = new MeasuredInputs(formulas);
    }

    /** A result and the keys of the measurements or reports, as its basis says, that it rests on. */
    record Computed(Result result, List<Long> inputs) {}

    /** January first. */
    List<Computed> of(Subject subject) {
        IndicatorRule rule = subject.rule();
        List<Compliance> reported = YearToDate.of(rule, ReportedInputs.of(subject));
        List<Compliance> measured = subject.isDefined() ? YearToDate.of(rule, measuredInputs.of(subject)) : reported;
        List<Computed> results = new ArrayList<>();
        for (int month = 1; month <= reported.size(); month++) {
            Compliance byReports = reported.get(month - 1);
            Compliance byMeasures = measured.get(month - 1);
            boolean measures = subject.isDefined() && !isBetter(byReports, byMeasures);
            results.add(new Computed(
                    Result.of(
                            subject,
                            rule.target(),
                            measures ? byMeasures : byReports,
                            measures ? Basis.MEASURES : Basis.REPORTS),
                    measures ? measured(subject, month) : reported(subject, month)));
        }
        return results;
    }

    private static boolean isBetter(Compliance byReports, Compliance byMeasures) {
        return byMeasures.completeness() == Completeness.NO_DATA && byReports.completeness() != Completeness.NO_DATA;
    }

    private static List<Long> measured(Subject subject, int month) {
        return subject.measured().stream()
                .filter(value -> value.period().lastMonth() <= month)
                .map(StandingValue::measurementKey)
                .toList();
    }

    private static List<Long> reported(Subject subject, int month) {
        LocalDate end = YearMonth.of(subject.indicator().year(), month).atEndOfMonth();
        return subject.reports().stream()
                .filter(counting -> isIn(counting.report(), end))
                .map(Counting::key)
                .toList();
    }

    private static boolean isIn(AcceptedReport report, LocalDate end) {
        return switch (report.basis()) {
            case ENTRIES ->
                report.entries().stream().anyMatch(entry -> !entry.completedOn().isAfter(end));
            case DONE -> !report.completedOn().isAfter(end);
            default -> !report.period().lastDay().isAfter(end);
        };
    }
}
