package cn.jieshui.task.progress;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which reports are asked for; an empty text stands for all.
 *
 * @param period as written: {@code 2023-Q1} does not find {@code 2023-03}
 */
public record ReportFilter(String deliverable, String plan, String department, Set<ReportState> states, String period) {

    /** Null stands for all. */
    public static ReportFilter of(
            String deliverable, String plan, String department, ReportState state, String period) {
        Set<ReportState> states = state == null ? EnumSet.allOf(ReportState.class) : EnumSet.of(state);
        return new ReportFilter(all(deliverable), all(plan), all(department), states, all(period));
    }

    private static String all(String text) {
        return text == null ? "" : text;
    }
}
