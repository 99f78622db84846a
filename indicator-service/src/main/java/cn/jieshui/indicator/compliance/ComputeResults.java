package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.compliance.Computation.Computed;
import cn.jieshui.indicator.compliance.Results.Fresh;
import cn.jieshui.indicator.compliance.Results.Stored;
import cn.jieshui.indicator.compliance.ResultsChanged.Month;
import cn.jieshui.indicator.compliance.ResultsChanged.Short;
import cn.jieshui.indicator.plan.IndicatorLocks;
import cn.jieshui.indicator.plan.InputsChanged;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.platform.outbox.Outbox;
import cn.jieshui.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Computes the results of indicators whose inputs have changed, in the transaction of that change: a handful of
 * statements for however many indicators, and of each indicator its own year alone. Results that are as they were are
 * neither written nor told.
 */
@ApplicationScoped
class ComputeResults {

    private static final String TOPIC = "compliance.v1";
    private static final String RESULT_CHANGED = "compliance.result-changed.v1";
    private static final String LIGHT_CHANGED = "compliance.light-changed.v1";

    private final IndicatorLocks locks;
    private final Subjects subjects;
    private final Computation computation;
    private final Results results;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ComputeResults(
            IndicatorLocks locks,
            Subjects subjects,
            Computation computation,
            Results results,
            Outbox outbox,
            Clock clock) {
        this.locks = locks;
        this.subjects = subjects;
        this.computation = computation;
        this.results = results;
        this.outbox = outbox;
        this.clock = clock;
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
     */
    void compute(Collection<String> plans, Collection<String> wholePlans, Collection<String> indicators) {
        List<KnownIndicator> locked = locks.lock(plans, wholePlans, indicators);
        if (locked.isEmpty()) {
            return;
        }
        Map<Long, List<Stored>> standing = results
                .standing(locked.stream().map(KnownIndicator::key).toList())
                .stream()
                .collect(Collectors.groupingBy(Stored::indicatorKey));
        List<Change> changes = subjects.of(locked).stream()
                .map(subject ->
                        change(subject, standing.getOrDefault(subject.known().key(), List.of())))
                .filter(change -> !change.fresh().isEmpty())
                .toList();
        if (!changes.isEmpty()) {
            // as exactly as the database keeps it
            Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
            results.keep(
                    changes.stream().flatMap(change -> change.fresh().stream()).toList(), now);
            changes.forEach(change -> tell(change.event()));
        }
    }

    /** What becomes different for an indicator. */
    private record Change(List<Fresh> fresh, ResultsChanged event) {}

    private Change change(Subject subject, List<Stored> standing) {
        Map<Integer, Stored> before = standing.stream().collect(Collectors.toMap(Stored::month, Function.identity()));
        long version = 1 + standing.stream().mapToLong(Stored::version).max().orElse(0);
        List<Fresh> fresh = new ArrayList<>();
        List<Month> months = new ArrayList<>();
        int month = 1;
        for (Computed computed : computation.of(subject)) {
            Stored stored = before.get(month);
            String body = results.body(computed.result());
            if (stored == null || !stored.body().equals(body)) {
                fresh.add(new Fresh(subject.known().key(), month, version, body, computed.inputs()));
                Short was = stored == null ? null : Short.of(results.result(stored.body()));
                months.add(new Month(computed.result().asOf(), was, Short.of(computed.result())));
            }
            month++;
        }
        return new Change(
                fresh,
                new ResultsChanged(
                        subject.indicator().id(),
                        subject.indicator().plan(),
                        subject.indicator().area(),
                        version,
                        months));
    }

    private void tell(ResultsChanged event) {
        String type = event.changesLight() ? LIGHT_CHANGED : RESULT_CHANGED;
        outbox.publish(new OutboxEvent(TOPIC, event.indicator(), type, event.indicator(), event.version(), event));
    }
}
