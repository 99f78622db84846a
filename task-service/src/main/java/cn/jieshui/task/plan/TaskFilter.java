package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.PartyRole;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which tasks are asked for.
 *
 * @param areas those that the caller may see
 * @param plan empty for all
 * @param department that has one of the roles in it; empty for whoever has
 * @param followed those whose open tasks are the department's as well
 * @param everyone whether tasks count where nobody has any role
 */
public record TaskFilter(
        Collection<String> areas,
        String plan,
        String department,
        Set<String> followed,
        Set<PartyRole> roles,
        boolean everyone) {

    /** Null stands for all. */
    public static TaskFilter of(
            Collection<String> areas, String plan, String department, Set<String> followed, PartyRole role) {
        return new TaskFilter(
                areas,
                plan == null ? "" : plan,
                department == null ? "" : department,
                followed,
                role == null ? EnumSet.allOf(PartyRole.class) : EnumSet.of(role),
                department == null && role == null);
    }
}
