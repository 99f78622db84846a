package cn.jieshui.task.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The live reports on a deliverable. A department has one of them for a period, or two while the accepted one is being
 * corrected.
 */
final class Standing {

    private final List<ProgressReport> live;

    Standing(List<ProgressReport> live) {
        this.live = List.copyOf(live);
    }

    /** The department's report on the period that says the same already, whatever else is under way. */
    Optional<ProgressReport> saying(Content content, String department, Period period) {
        return of(department, period).stream()
                .filter(report -> report.content().saysTheSameAs(content))
                .findFirst();
    }

    /**
     * What a new report of the department on the period corrects; null when it corrects nothing because nothing stands.
     *
     * @param supersedes null unless it says that it corrects
     * @throws PeriodAlreadyReported when something stands and it does not say that it corrects
     * @throws NothingToSupersede when it says so and nothing stands
     * @throws NotTheStandingReport when another one stands than it says, or one that is not accepted yet
     * @throws ReasonMissing when it corrects and does not say why
     * @throws NothingToExplain when it does not correct and says why
     */
    Correction correction(String supersedes, String reason, String department, Period period) {
        Optional<ProgressReport> standing = newest(department, period);
        if (supersedes == null) {
            requireNothing(standing, reason);
            return null;
        }
        ProgressReport corrected = standing.orElseThrow(() -> new NothingToSupersede(supersedes));
        if (corrected.state() != ReportState.ACCEPTED || !corrected.id().equals(supersedes)) {
            throw new NotTheStandingReport(supersedes, corrected);
        }
        if (reason == null) {
            throw new ReasonMissing();
        }
        return new Correction(corrected, reason);
    }

    private static void requireNothing(Optional<ProgressReport> standing, String reason) {
        standing.ifPresent(report -> {
            throw new PeriodAlreadyReported(report);
        });
        if (reason != null) {
            throw new NothingToExplain();
        }
    }

    /** The id of the report under way that corrects the report; empty when none does. */
    Optional<String> correctionOf(String report) {
        return live.stream()
                .filter(other -> other.state().isPending() && report.equals(other.supersedes()))
                .map(ProgressReport::id)
                .findFirst();
    }

    /** All but those with one of the ids. */
    List<ProgressReport> without(String... ids) {
        List<String> left = Arrays.asList(ids);
        return live.stream().filter(report -> !left.contains(report.id())).toList();
    }

    private Optional<ProgressReport> newest(String department, Period period) {
        List<ProgressReport> own = of(department, period);
        return own.stream()
                .filter(report -> report.state().isPending())
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    private List<ProgressReport> of(String department, Period period) {
        return live.stream()
                .filter(report -> report.department().equals(department)
                        && report.period().equals(period))
                .toList();
    }
}
