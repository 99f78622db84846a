package cn.jieshui.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All plans; each is seen only by those who work in its area. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, String> {

    private static final String MATCHING = "from Plan p where p.area in :areas and (:area = '' or p.area = :area)"
            + " and (:year = 0 or p.year = :year) and p.id > :after order by p.id";

    /** @throws UnknownPlan when the areas have none with this id */
    public Plan get(String id, Collection<String> areas) {
        return find("from Plan p where p.id = ?1 and p.area in ?2", id, areas)
                .singleResultOptional()
                .orElseThrow(() -> new UnknownPlan(id));
    }

    /** For a change: whoever changes the same plan meanwhile waits. @throws UnknownPlan as {@link #get} */
    Plan getForChange(String id, Collection<String> areas) {
        return find("from Plan p where p.id = ?1 and p.area in ?2", id, areas)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(() -> new UnknownPlan(id));
    }

    /** Sorted by id: by area, then by year. */
    public List<Plan> list(PlanFilter filter, String afterId, int atMost) {
        Map<String, Object> parameters =
                Map.of("areas", filter.areas(), "area", filter.area(), "year", filter.year(), "after", afterId);
        return find(MATCHING, parameters).page(0, atMost).list();
    }

    Optional<Plan> of(PlanKey key) {
        return findByIdOptional(key.id());
    }

    void add(Plan plan, byte[] document) {
        persistAndFlush(plan);
        getEntityManager()
                .createNativeQuery("insert into plan_document (plan_id, content) values (:plan, :content)")
                .setParameter("plan", plan.id())
                .setParameter("content", document)
                .executeUpdate();
    }

    /** Keeps another import of the same plan waiting until this transaction ends. */
    void lock(PlanKey key) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(:plan)) as text)", String.class)
                .setParameter("plan", "plan-" + key.id())
                .getSingleResult();
    }
}
