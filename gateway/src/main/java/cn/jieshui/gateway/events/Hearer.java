package cn.jieshui.gateway.events;

import cn.jieshui.gateway.Bearer;
import cn.jieshui.gateway.events.log.EventTopic;
import cn.jieshui.gateway.events.log.LoggedEvent;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What somebody may hear of: never more than the same person or system may read over REST. Directory, plans and
 * compliance are open to every role in its areas. Reports are too, but for who is only a reporter or reviewer: those
 * hear of the reports of their own department.
 *
 * @param areas whose events are heard (GB/T 2260)
 * @param allReports whether the reports of all departments of these areas are heard
 * @param department whose reports are heard otherwise, or null
 */
public record Hearer(Set<String> areas, boolean allReports, String department) {

    /** As task-service: who has another role besides reads all reports of its areas. */
    private static final Set<String> READ_THEIR_OWN = Set.of("reporter", "reviewer");

    public Hearer {
        areas = Set.copyOf(areas);
    }

    public static Hearer of(Bearer bearer) {
        return new Hearer(bearer.areas(), !READ_THEIR_OWN.containsAll(bearer.roles()), bearer.department());
    }

    public boolean mayHearOf(LoggedEvent event) {
        return areas.contains(event.area())
                && (event.topic() != EventTopic.PROGRESS
                        || allReports
                        || (department != null && department.equals(event.department())));
    }

    /** What both may hear of. */
    public Hearer and(Hearer other) {
        Set<String> both = new HashSet<>(areas);
        both.retainAll(other.areas);
        return new Hearer(
                Collections.unmodifiableSet(both),
                allReports && other.allReports,
                allReports ? other.department : department);
    }
}
