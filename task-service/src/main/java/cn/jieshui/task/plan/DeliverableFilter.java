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
 * @param followed those whose open deliverables are the department's as well
 */
public record DeliverableFilter(
        Collection<String> areas,
        String plan,
        String task,
        Set<DeliverableKind> kinds,
        String department,
        Set<String> followed) {

    /** Null stands for all. */
    public static DeliverableFilter of(
            Collection<String> areas,
            String plan,
            String task,
            DeliverableKind kind,
            String department,
            Set<String> followed) {
        return new DeliverableFilter(
                areas,
                plan == null ? "" : plan,
                task == null ? "" : task,
                kind == null ? EnumSet.allOf(DeliverableKind.class) : EnumSet.of(kind),
                department == null ? "" : department,
                followed);
    }
}
