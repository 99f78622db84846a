package cn.jieshui.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/** All plans; each is seen only by those who work in its area. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, String> {

    /** @throws UnknownPlan when the areas have none with this id */
    public Plan get(String id, Collection<String> areas) {
        return find("from Plan p where p.id = ?1 and p.area in ?2", id, areas)
                .singleResultOptional()
                .orElseThrow(() -> new UnknownPlan(id));
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
