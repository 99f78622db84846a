package cn.jieshui.task.progress;

import cn.jieshui.task.plan.PlanIsClosed;
import cn.jieshui.task.plan.PlanState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** All progress reports; each is seen by those who work in its area, and by the departments of its deliverable. */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, String> {

    private static final String SEEN = "(r.area in :areas or exists (select 1 from ReportingParty party"
            + " where party.deliverable = r.deliverable and party.department in :readers))";

    private static final String MATCHING = "from ProgressReport r join fetch r.content where " + SEEN
            + " and (:deliverable = '' or r.deliverable = :deliverable)"
            + " and (:plan = '' or r.plan = :plan)"
            + " and (:department = '' or r.department = :department)"
            + " and (:period = '' or r.period.text = :period)"
            + " and r.state in :states"
            + " and (r.deliverable > :after or r.deliverable = :after and r.number > :afterNumber)"
            + " order by r.deliverable, r.number";

    private static final Set<ReportState> LIVE = EnumSet.allOf(ReportState.class).stream()
            .filter(ReportState::isLive)
            .collect(Collectors.toUnmodifiableSet());

    /** @throws UnknownReport when there is none with this id that the reader may see */
    public ProgressReport get(String id, Actor reader) {
        Map<String, Object> parameters = seenBy(reader);
        parameters.put("id", id);
        return find("from ProgressReport r join fetch r.content where r.id = :id and " + SEEN, parameters)
                .singleResultOptional()
                .orElseThrow(() -> new UnknownReport(id));
    }

    /** Sorted by deliverable and number. */
    public List<ProgressReport> list(
            ReportFilter filter, Actor reader, String afterDeliverable, int afterNumber, int atMost) {
        Map<String, Object> parameters = seenBy(reader);
        parameters.put("deliverable", filter.deliverable());
        parameters.put("plan", filter.plan());
        parameters.put("department", filter.department());
        parameters.put("period", filter.period());
        parameters.put("states", filter.states());
        parameters.put("after", afterDeliverable);
        parameters.put("afterNumber", afterNumber);
        return find(MATCHING, parameters).page(0, atMost).list();
    }

    private static Map<String, Object> seenBy(Actor reader) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("areas", reader.readsAreas() ? reader.areas() : Set.of());
        parameters.put("readers", reader.reads());
        return parameters;
    }

    /**
     * The report, and no change of any other on its deliverable until this transaction ends.
     *
     * @param precondition is given the current version and refuses when the caller has read another
     * @throws UnknownReport when there is none with this id that the actor may see
     * @throws PlanIsClosed when its plan has ended: nothing changes any more
     */
    ProgressReport toChange(String id, Actor actor, LongConsumer precondition) {
        int end = id.lastIndexOf("-R");
        lock(end < 0 ? id : id.substring(0, end));
        ProgressReport report = get(id, actor);
        precondition.accept(report.version());
        requireOpenPlan(report.plan());
        return report;
    }

    private void requireOpenPlan(String plan) {
        getEntityManager()
                .createQuery("select p.state from Plan p where p.id = :plan", PlanState.class)
                .setParameter("plan", plan)
                .getResultStream()
                .filter(state -> state == PlanState.CLOSED)
                .findFirst()
                .ifPresent(closed -> {
                    throw new PlanIsClosed(plan);
                });
    }

    /** Keeps other changes of reports on the deliverable waiting until this transaction ends. */
    void lock(String deliverable) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(:deliverable)) as text)", String.class)
                .setParameter("deliverable", "progress-" + deliverable)
                .getSingleResult();
    }

    /** Those on the deliverable that count or may come to count. */
    Standing standing(String deliverable) {
        return new Standing(list("deliverable = ?1 and state in ?2 order by number", deliverable, LIVE));
    }

    /** The number of the deliverable's next report; under the lock nobody else takes it. */
    int nextNumber(String deliverable) {
        return Math.toIntExact(count("deliverable", deliverable) + 1);
    }
}
