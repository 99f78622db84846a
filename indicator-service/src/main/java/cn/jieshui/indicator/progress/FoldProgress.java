package cn.jieshui.indicator.progress;

import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.platform.inbox.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes over what progress.v1 says; what is told of a report in an older version than is known changes nothing. */
@ApplicationScoped
public class FoldProgress {

    private final ProgressReports reports;

    @Inject
    FoldProgress(ProgressReports reports) {
        this.reports = reports;
    }

    /** A deliverable of which the counting reports changed, and its plan. */
    public record Touched(String plan, String deliverable) {}

    /**
     * @return what the events tell of, whether or not its plan is known
     * @throws PoisonEvent when events cannot be understood
     */
    public List<Touched> fold(List<InboxEvent> events) {
        Map<String, AcceptedReport> newest = PoisonEvent.readAll(events, ProgressReader::read).stream()
                .collect(Collectors.toMap(
                        AcceptedReport::report,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(AcceptedReport::version))));
        Collection<AcceptedReport> fresh = reports.keep(newest.values());
        return fresh.stream()
                .map(report -> new Touched(report.plan(), report.deliverable()))
                .distinct()
                .toList();
    }
}
