package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.DeliverableKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which deliverables are asked for.
 *
 * @param areas those that the caller may see
 * @param plan empty for all
 * @param task empty for all
 * @param department that has a part in it; empty for all
 */
public record DeliverableFilter(
        Collection<String> areas, String plan, String task, Set<DeliverableKind> kinds, String department) {

    /** Null stands for all. */
    public static DeliverableFilter of(
            Collection<String> areas, String plan, String task, DeliverableKind kind, String department) {
        return new DeliverableFilter(
                areas,
                plan == null ? "" : plan,
                task == null ? "" : task,
                kind == null ? EnumSet.allOf(DeliverableKind.class) : EnumSet.of(kind),
                department == null ? "" : department);
    }
}
