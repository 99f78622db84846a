package cn.jieshui.task.plan;

import static java.util.Map.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The deliverables of all plans, for reading. */
@ApplicationScoped
public class Deliverables implements PanacheRepositoryBase<Deliverable, String> {

    private static final String MATCHING =
            "from Deliverable d join fetch d.task t join fetch t.plan p where p.area in :areas"
                    + " and (:plan = '' or p.id = :plan) and (:task = '' or t.id = :task) and d.content.kind in :kinds"
                    + " and (:department = ''"
                    + " or exists (select 1 from d.parties one where one.department = :department"
                    + " or p.state <> :closed and one.department in :followed))"
                    + " and (p.id > :afterPlan or p.id = :afterPlan and (t.position > :afterTask"
                    + " or t.position = :afterTask and d.position > :afterPosition))"
                    + " order by p.id, t.position, d.position";

    /** With its task and plan. @throws UnknownDeliverable when the areas' plans have none with this id */
    public Deliverable get(String id, Collection<String> areas) {
        return find(
                        "from Deliverable d join fetch d.task t join fetch t.plan p where d.id = ?1 and p.area in ?2",
                        id,
                        areas)
                .singleResultOptional()
                .orElseThrow(() -> new UnknownDeliverable(id));
    }

    /** Sorted by plan, then as they stand in it; those behind the given place. */
    public List<Deliverable> list(
            DeliverableFilter filter, String afterPlan, int afterTask, int afterPosition, int atMost) {
        Map<String, Object> parameters = Map.ofEntries(
                entry("areas", filter.areas()),
                entry("plan", filter.plan()),
                entry("task", filter.task()),
                entry("kinds", filter.kinds()),
                entry("department", filter.department()),
                entry("followed", filter.followed()),
                entry("closed", PlanState.CLOSED),
                entry("afterPlan", afterPlan),
                entry("afterTask", afterTask),
                entry("afterPosition", afterPosition));
        return find(MATCHING, parameters).page(0, atMost).list();
    }
}
