package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.plan.IndicatorLocks;
import cn.jieshui.indicator.plan.InputsChanged;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.progress.KeyedReport;
import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.platform.outbox.Outbox;
import cn.jieshui.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Computes the results of indicators whose inputs have changed, in the transaction of that change: a handful of
 * statements for however many indicators, and of each indicator its own year alone. Results that are as they were, from
 * the same inputs, are neither written nor told.
 */
@ApplicationScoped
public class ComputeResults {

    private static final String TOPIC = "compliance.v1";
    private static final String RESULT_CHANGED = "compliance.result-changed.v1";
    private static final String LIGHT_CHANGED = "compliance.light-changed.v1";

    private final IndicatorLocks locks;
    private final Subjects subjects;
    private final Computation computation;
    private final Results results;
    private final Outbox outbox;
    private final Moments moments;

    @Inject
    ComputeResults(
            IndicatorLocks locks,
            Subjects subjects,
            Computation computation,
            Results results,
            Outbox outbox,
            Moments moments) {
        this.locks = locks;
        this.subjects = subjects;
        this.computation = computation;
        this.results = results;
        this.outbox = outbox;
        this.moments = moments;
    }

    void inputsChanged(@Observes InputsChanged change) {
        compute(change.plans(), Set.of(), change.indicators());
    }

    /**
     * Of everything that shares inputs with what is asked for.
     *
     * @param plans of everything that is asked for; what is not known yet is computed when its plan comes
     * @param wholePlans those of them of which all indicators are asked for
     * @param indicators ids of single ones
     * @return how many results changed
     */
    public int compute(Collection<String> plans, Collection<String> wholePlans, Collection<String> indicators) {
        return compute(plans, wholePlans, indicators, List.of());
    }

    /** @param arrived reports of which the transaction knows already that they count */
    int compute(
            Collection<String> plans,
            Collection<String> wholePlans,
            Collection<String> indicators,
            Collection<KeyedReport> arrived) {
        List<KnownIndicator> locked = locks.lock(plans, wholePlans, indicators);
        if (locked.isEmpty()) {
            return 0;
        }
        List<Change> changes = changes(locked, arrived);
        if (!changes.isEmpty()) {
            results.keep(changes.stream().map(Change::fresh).toList(), moments.ofTransaction());
            outbox.publish(changes.stream()
                    .map(Change::event)
                    .filter(event -> !event.months().isEmpty())
                    .map(ComputeResults::told)
                    .toList());
        }
        return changes.stream().mapToInt(Change::months).sum();
    }

    private List<Change> changes(List<KnownIndicator> indicators, Collection<KeyedReport> arrived) {
        Map<Long, Standing> standing = results
                .standing(indicators.stream().map(KnownIndicator::key).toList())
                .stream()
                .collect(Collectors.toMap(Standing::indicatorKey, Function.identity()));
        return subjects.of(indicators, arrived).stream()
                .map(subject -> Change.of(
                        subject,
                        computation.of(subject),
                        standing.getOrDefault(
                                subject.known().key(),
                                Standing.none(subject.known().key())),
                        results))
                .filter(change -> change.months() > 0)
                .toList();
    }

    private static OutboxEvent told(ResultsChanged event) {
        String type = event.changesLight() ? LIGHT_CHANGED : RESULT_CHANGED;
        return new OutboxEvent(TOPIC, event.indicator(), type, event.indicator(), event.version(), event);
    }
}
