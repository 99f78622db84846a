package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.BaseSource;
import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Compliance;
import cn.jieshui.indicator.calculation.IndicatorRule;
import cn.jieshui.indicator.calculation.YearToDate;
import cn.jieshui.indicator.definition.Companion;
import cn.jieshui.indicator.definition.Formulas;
import cn.jieshui.indicator.measurement.StandingValues.StandingValue;
import cn.jieshui.indicator.progress.AcceptedReport;
import cn.jieshui.indicator.progress.KeyedReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        PacedRule paced = PacedRule.of(subject, measuredInputs);
        List<Compliance> reported = YearToDate.of(paced.rule(), ReportedInputs.of(subject));
        List<Compliance> measured =
                subject.isDefined() ? YearToDate.of(paced.rule(), measuredInputs.of(subject)) : reported;
        List<List<CompanionFigure>> also = also(subject, paced.rule());
        List<Computed> results = new ArrayList<>();
        for (int month = 1; month <= reported.size(); month++) {
            Compliance byReports = reported.get(month - 1);
            Compliance byMeasures = measured.get(month - 1);
            boolean measures = subject.isDefined() && !isBetter(byReports, byMeasures);
            Compliance taken = measures ? byMeasures : byReports;
            results.add(new Computed(
                    Result.of(subject, paced, taken, measures ? Basis.MEASURES : Basis.REPORTS, also.get(month - 1)),
                    measures ? measured(subject, paced, taken, month) : reported(subject, month)));
        }
        return results;
    }

    /** Of each month, January first, the other forms of the indicator in the order of its card. */
    private List<List<CompanionFigure>> also(Subject subject, IndicatorRule rule) {
        List<Companion> companions =
                subject.isDefined() ? subject.settings().definition().also() : List.of();
        List<List<CompanionFigure>> months = Stream.generate(
                        () -> (List<CompanionFigure>) new ArrayList<CompanionFigure>())
                .limit(12)
                .toList();
        for (Companion companion : companions) {
            List<Compliance> computed = YearToDate.of(rule, measuredInputs.of(subject, companion.form()));
            for (int i = 0; i < computed.size(); i++) {
                months.get(i).add(CompanionFigure.of(companion, computed.get(i)));
            }
        }
        return months;
    }

    private static boolean isBetter(Compliance byReports, Compliance byMeasures) {
        return byMeasures.completeness() == Completeness.NO_DATA && byReports.completeness() != Completeness.NO_DATA;
    }

    /**
     * The values of the plan year up to the month, those of a measured base, and those that the pace was taken from.
     */
    private static List<Long> measured(Subject subject, PacedRule paced, Compliance taken, int month) {
        boolean ofBase = taken.reduction() != null && taken.reduction().source() == BaseSource.MEASURED;
        return subject.measured().stream()
                .filter(value -> counts(value, subject, month)
                        || paced.profileYear().filter(value.period()::isWithin).isPresent()
                        || ofBase && value.period().isWithin(paced.rule().base().year()))
                .map(StandingValue::measurementKey)
                .toList();
    }

    private static boolean counts(StandingValue value, Subject subject, int month) {
        return value.period().isWithin(subject.indicator().year())
                && (value.period().lastMonth() <= month || MeasuredInputs.isParameter(value, subject.settings()));
    }

    private static List<Long> reported(Subject subject, int month) {
        LocalDate end = YearMonth.of(subject.indicator().year(), month).atEndOfMonth();
        return subject.reports().stream()
                .filter(keyed -> isIn(keyed.report(), end))
                .map(KeyedReport::key)
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
