package cn.jieshui.task.plan;

import static java.util.Map.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tasks of all plans, for reading. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, String> {

    private static final String MATCHING =
            "from Task t join fetch t.plan p where p.area in :areas and (:plan = '' or p.id = :plan)"
                    + " and (:everyone = true or exists (select 1 from t.parties one where one.party.role in :roles"
                    + " and (:department = '' or one.party.department = :department"
                    + " or p.state <> :closed and one.party.department in :followed)))"
                    + " and (p.id > :afterPlan or p.id = :afterPlan and t.position > :afterPosition)"
                    + " order by p.id, t.position";

    /** With its plan. @throws UnknownTask when the areas' plans have none with this id */
    public Task get(String id, Collection<String> areas) {
        return find("from Task t join fetch t.plan p where t.id = ?1 and p.area in ?2", id, areas)
                .singleResultOptional()
                .orElseThrow(() -> new UnknownTask(id));
    }

    /** Sorted by plan, then as they stand in it; those behind the given place. */
    public List<Task> list(TaskFilter filter, String afterPlan, int afterPosition, int atMost) {
        Map<String, Object> parameters = Map.ofEntries(
                entry("areas", filter.areas()),
                entry("plan", filter.plan()),
                entry("department", filter.department()),
                entry("followed", filter.followed()),
                entry("closed", PlanState.CLOSED),
                entry("roles", filter.roles()),
                entry("everyone", filter.everyone()),
                entry("afterPlan", afterPlan),
                entry("afterPosition", afterPosition));
        return find(MATCHING, parameters).page(0, atMost).list();
    }
}
