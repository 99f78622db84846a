package cn.jieshui.task.progress;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who acts or reads, and what the token lets them do.
 *
 * @param department that a reporter or reviewer acts for; null without one
 * @param actsFor the codes of the departments that it may act for today: its own and those whose place it has taken in
 *     a reform; empty when it has none, or when others stand in its place
 * @param areas that the others work in (GB/T 2260)
 * @param readsAreas whether all reports of the areas may be read; reporters and reviewers read those on the
 *     deliverables of their own department
 */
public record Actor(
        String subject,
        String department,
        Set<String> actsFor,
        Set<String> areas,
        boolean readsAreas,
        boolean isReporter,
        boolean isReviewer,
        boolean isOffice,
        boolean isMigration) {

    public Actor {
        actsFor = Set.copyOf(actsFor);
        areas = Set.copyOf(areas);
    }

    boolean isReporterOf(ProgressReport report) {
        return isReporter && actsFor.contains(report.department());
    }

    boolean isReviewerOf(Set<String> departments) {
        return isReviewer && !Collections.disjoint(actsFor, departments);
    }

    /** The departments whose deliverables it reads: what was its own stays readable after a reform. */
    Set<String> reads() {
        if (department == null || !isReporter && !isReviewer) {
            return Set.of();
        }
        return Stream.concat(Stream.of(department), actsFor.stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOfficeOf(ProgressReport report) {
        return isOffice && areas.contains(report.area());
    }

    boolean isMigrationOf(ProgressReport report) {
        return isMigration && areas.contains(report.area());
    }
}
