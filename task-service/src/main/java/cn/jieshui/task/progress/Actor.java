package cn.jieshui.task.progress;

import java.util.Set;

/**
 * Who acts or reads, and what the token lets them do.
 *
 * @param department that a reporter or reviewer acts for; null without one
 * @param areas that the others work in (GB/T 2260)
 * @param readsAreas whether all reports of the areas may be read; reporters and reviewers read those on the
 *     deliverables of their own department
 */
public record Actor(
        String subject,
        String department,
        Set<String> areas,
        boolean readsAreas,
        boolean isReporter,
        boolean isReviewer,
        boolean isOffice,
        boolean isMigration) {

    public Actor {
        areas = Set.copyOf(areas);
    }

    boolean isReporterOf(ProgressReport report) {
        return isReporter && report.department().equals(department);
    }

    boolean isOfficeOf(ProgressReport report) {
        return isOffice && areas.contains(report.area());
    }

    boolean isMigrationOf(ProgressReport report) {
        return isMigration && areas.contains(report.area());
    }
}
