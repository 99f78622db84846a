package cn.jieshui.indicator.progress;

import cn.jieshui.indicator.progress.ProgressReports.Kept;
import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.platform.inbox.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes over what progress.v1 says; what is told of a report in an older version than is known changes nothing. */
@ApplicationScoped
public class FoldProgress {

    private final ProgressReports reports;
    private final Moments moments;

    @Inject
    FoldProgress(ProgressReports reports, Moments moments) {
        this.reports = reports;
        this.moments = moments;
    }

    /** A deliverable of which the counting reports changed, and its plan. */
    public record Touched(String plan, String deliverable) {}

    /**
     * What was folded.
     *
     * @param touched what the events tell of, whether or not its plan is known
     * @param arrived the reports that are known to count and need not be read
     */
    public record Folded(List<Touched> touched, List<KeyedReport> arrived) {}

    /** @throws PoisonEvent when events cannot be understood */
    public Folded fold(List<InboxEvent> events) {
        List<Kept> kept = rounds(PoisonEvent.readAll(events, ProgressReader::read)).stream()
                .map(round -> reports.keep(round.values(), moments.ofTransaction()))
                .toList();
        return new Folded(
                kept.stream()
                        .flatMap(round -> round.changed().stream())
                        .map(report -> new Touched(report.plan(), report.deliverable()))
                        .distinct()
                        .toList(),
                kept.size() == 1 ? kept.get(0).arrived() : List.of());
    }

    /**
     * What is told of each report first, then what is told second, and so on, as it came: what is kept does not depend
     * on what happened to come in one batch.
     */
    private static List<Map<String, AcceptedReport>> rounds(List<AcceptedReport> told) {
        List<Map<String, AcceptedReport>> rounds = new ArrayList<>();
        Map<String, Set<Long>> versions = new HashMap<>();
        for (AcceptedReport each : told) {
            Set<Long> seen = versions.computeIfAbsent(each.report(), none -> new HashSet<>());
            if (seen.add(each.version())) {
                if (rounds.size() < seen.size()) {
                    rounds.add(new LinkedHashMap<>());
                }
                rounds.get(seen.size() - 1).put(each.report(), each);
            }
        }
        return rounds;
    }
}
