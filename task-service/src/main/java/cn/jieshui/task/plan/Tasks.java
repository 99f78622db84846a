package cn.jieshui.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The tasks of all plans, for reading. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, String> {

    /** With its plan. @throws UnknownTask when the areas' plans have none with this id */
    public Task get(String id, Collection<String> areas) {
        return find("from Task t join fetch t.plan p where t.id = ?1 and p.area in ?2", id, areas)
                .singleResultOptional()
                .orElseThrow(() -> new UnknownTask(id));
    }
}
