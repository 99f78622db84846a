package cn.jieshui.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The deliverables of all plans, for reading. */
@ApplicationScoped
public class Deliverables implements PanacheRepositoryBase<Deliverable, String> {

    /** With its task and plan. @throws UnknownDeliverable when the areas' plans have none with this id */
    public Deliverable get(String id, Collection<String> areas) {
        return find(
                        "from Deliverable d join fetch d.task t join fetch t.plan p where d.id = ?1 and p.area in ?2",
                        id,
                        areas)
                .singleResultOptional()
                .orElseThrow(() -> new UnknownDeliverable(id));
    }
}
