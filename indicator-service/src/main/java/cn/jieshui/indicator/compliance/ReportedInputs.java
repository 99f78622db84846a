package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.calculation.Inputs;
import cn.jieshui.indicator.calculation.Item;
import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.calculation.Series;
import cn.jieshui.indicator.calculation.Value;
import cn.jieshui.indicator.plan.Party;
import cn.jieshui.indicator.progress.AcceptedReport;
import cn.jieshui.indicator.progress.KeyedReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accepted reports as the calculation takes them: a series for each department, those that lead first. Should two
 * reports of a department for a period count, the one accepted last does.
 */
final class ReportedInputs {

    private static final String LEAD = "LEAD";

    private ReportedInputs() {}

    /** Whose values are one series. */
    private record Reporter(String deliverable, String department) {}

    static Inputs of(Subject subject) {
        Map<Reporter, Map<Period, Value>> values = new LinkedHashMap<>();
        subject.reports().stream()
                .map(KeyedReport::report)
                .sorted(Comparator.comparing((AcceptedReport report) -> leads(subject, report) ? 0 : 1)
                        .thenComparing(AcceptedReport::acceptedAt))
                .forEach(report -> values.computeIfAbsent(
                                new Reporter(report.deliverable(), report.department()), none -> new LinkedHashMap<>())
                        .put(report.period(), value(report)));
        List<Series> series = new ArrayList<>();
        values.forEach((reporter, own) ->
                series.add(new Series(name(reporter, subject), Frequency.EVENT, List.copyOf(own.values()))));
        return new Inputs.Stated(series);
    }

    /** Of its own deliverable the department's code tells enough. */
    private static String name(Reporter reporter, Subject subject) {
        return reporter.deliverable().equals(subject.indicator().id())
                ? reporter.department()
                : reporter.deliverable() + "/" + reporter.department();
    }

    private static boolean leads(Subject subject, AcceptedReport report) {
        return subject.indicator().parties().contains(new Party(report.department(), LEAD));
    }

    private static Value value(AcceptedReport report) {
        return switch (report.basis()) {
            case INCREMENT -> new Value.Increment(report.period(), report.amount());
            case CUMULATIVE -> new Value.Cumulative(report.period(), report.amount());
            case VALUE -> new Value.Level(report.period(), report.amount());
            case RATIO -> new Value.Ratio(report.period(), report.numerator(), report.denominator());
            case DONE -> new Value.Done(report.period(), report.completedOn());
            case ENTRIES, NOTE ->
                new Value.Items(
                        report.period(),
                        report.entries().stream()
                                .map(entry -> new Item(entry.code(), entry.completedOn()))
                                .toList());
        };
    }
}
