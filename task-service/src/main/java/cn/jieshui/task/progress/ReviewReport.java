package cn.jieshui.task.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.LongConsumer;

/** The lead department, then the water-saving office, say yes or no to a report (审核). */
@ApplicationScoped
public class ReviewReport {

    private final Commitments commitments;
    private final ProgressReports reports;
    private final ProgressEvents events;
    private final Signatures signatures;

    @Inject
    ReviewReport(Commitments commitments, ProgressReports reports, ProgressEvents events, Signatures signatures) {
        this.commitments = commitments;
        this.reports = reports;
        this.events = events;
        this.signatures = signatures;
    }

    /**
     * A reviewer of a lead department endorses what waits for it; the water-saving office of the area accepts what
     * needs no endorsement or has it. Acceptance is told to the other services in the same transaction.
     *
     * @param originally when the acceptance took place, for history that is loaded; null for now
     * @param precondition is given the current version and refuses when the caller has read another
     * @throws UnknownReport when the actor sees none with this id
     * @throws NotTheLeadsReviewer for a reviewer of a department that does not lead
     * @throws AcceptedAtIsHistory, AcceptedAtMissing, AcceptedAtOutOfRange for a time that the actor may not give, has
     *     to give, or that cannot be
     * @throws cn.jieshui.platform.problem.Refusal like the steps of {@link ProgressReport}
     */
    @Transactional
    public ProgressReport accept(String id, Instant originally, Actor actor, LongConsumer precondition) {
        ProgressReport report = reports.toChange(id, actor, precondition);
        Signature by = signatures.of(actor);
        if (originally != null || !actor.isReviewer() && !actor.isOfficeOf(report)) {
            acceptAsHistory(report, originally, actor, by);
        } else if (reviewsForALead(report, actor)) {
            report.endorse(by);
        } else {
            correctedYields(report, by);
            report.accept(by);
        }
        reports.flush();
        if (report.state() == ReportState.ACCEPTED) {
            events.accepted(report);
        }
        return report;
    }

    private void acceptAsHistory(ProgressReport report, Instant originally, Actor actor, Signature by) {
        if (!actor.isMigrationOf(report)) {
            throw new AcceptedAtIsHistory();
        }
        if (originally == null) {
            throw new AcceptedAtMissing();
        }
        Instant when = checked(originally, report, by);
        correctedYields(report, by);
        report.acceptAsHistory(when, by);
    }

    /**
     * What an accepted report corrects yields, and is written first: the database lets no two count at once, and the
     * changes of one flush are written in the order of their ids, R10 before R9.
     */
    private void correctedYields(ProgressReport report, Signature by) {
        if (report.supersedes() != null && report.state().isUnderReview()) {
            reports.findById(report.supersedes()).yieldTo(report, by);
            reports.flush();
        }
    }

    private Instant checked(Instant originally, ProgressReport report, Signature by) {
        Instant earliest = report.period().begin();
        if (report.supersedes() != null) {
            Instant before = reports.findById(report.supersedes()).acceptedAt();
            earliest = before.isAfter(earliest) ? before : earliest;
        }
        if (originally.isBefore(earliest) || originally.isAfter(by.at())) {
            throw new AcceptedAtOutOfRange(earliest, by.at());
        }
        return originally;
    }

    /**
     * Gives it back to its department with a reason (退回): a reviewer of a lead department while it waits for the
     * endorsement, the water-saving office until it is accepted.
     *
     * @throws UnknownReport, NotTheLeadsReviewer like {@link #accept}
     * @throws cn.jieshui.platform.problem.Refusal like the steps of {@link ProgressReport}
     */
    @Transactional
    public ProgressReport giveBack(String id, String reason, Actor actor, LongConsumer precondition) {
        ProgressReport report = reports.toChange(id, actor, precondition);
        if (reviewsForALead(report, actor)) {
            report.returnByLead(reason, signatures.of(actor));
        } else {
            report.returnByOffice(reason, signatures.of(actor));
        }
        reports.flush();
        return report;
    }

    /**
     * False for the office, which comes after the lead; whoever is both acts for the lead while it is the lead's turn.
     */
    private boolean reviewsForALead(ProgressReport report, Actor actor) {
        boolean office = actor.isOfficeOf(report);
        if (office && !report.awaitsEndorsement()) {
            return false;
        }
        boolean lead = actor.isReviewerOf(commitments.leads(report.deliverable()));
        if (!lead && !office) {
            throw new NotTheLeadsReviewer(report.id());
        }
        return lead;
    }
}
