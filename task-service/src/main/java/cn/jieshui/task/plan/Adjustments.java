package cn.jieshui.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The adjustments of all plans; only ever added to. */
@ApplicationScoped
public class Adjustments implements PanacheRepositoryBase<Adjustment, String> {

    /** The first one first. */
    public List<Adjustment> of(Plan plan) {
        return list("from Adjustment a where a.plan = ?1 order by a.number", plan.id());
    }

    /** @throws UnknownAdjustment when the plan has none with this number */
    public Adjustment get(Plan plan, int number) {
        return find("from Adjustment a where a.plan = ?1 and a.number = ?2", plan.id(), number)
                .singleResultOptional()
                .orElseThrow(() -> new UnknownAdjustment(plan.id(), number));
    }

    /** The number of the plan's next adjustment; nobody else takes it while the plan is locked for a change. */
    int nextNumber(Plan plan) {
        return Math.toIntExact(count("plan", plan.id()) + 1);
    }
}
