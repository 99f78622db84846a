package cn.jieshui.task.plan;

import java.util.Collection;

/**
 * Which plans are asked for.
 *
 * @param areas those that the caller may see
 * @param area empty for all
 * @param year 0 for all
 */
public record PlanFilter(Collection<String> areas, String area, int year) {

    /** Null stands for all. */
    public static PlanFilter of(Collection<String> areas, String area, Integer year) {
        return new PlanFilter(areas, area == null ? "" : area, year == null ? 0 : year);
    }
}
