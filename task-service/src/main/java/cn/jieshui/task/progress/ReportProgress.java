package cn.jieshui.task.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A department reports on a deliverable (填报). */
@ApplicationScoped
public class ReportProgress {

    private final Commitments commitments;
    private final ProgressReports reports;
    private final Signatures signatures;

    @Inject
    ReportProgress(Commitments commitments, ProgressReports reports, Signatures signatures) {
        this.commitments = commitments;
        this.reports = reports;
        this.signatures = signatures;
    }

    /** A report on record, and whether it has come in just now. */
    public record Reported(ProgressReport report, boolean isNew) {}

    /**
     * The same content once more, after unit conversion, changes nothing, not even the state of what stands.
     *
     * @throws NothingToReportOn, SeveralParts like {@link Commitments#part}
     * @throws PeriodAlreadyReported when something else stands for the period and the draft does not say that it
     *     corrects it
     * @throws cn.jieshui.platform.problem.Refusal for every rule of {@link Conversion}, {@link Standing} and
     *     {@link ReportingRules}
     */
    @Transactional
    public Reported report(String deliverable, ReportDraft draft, Actor actor) {
        String department = commitments.part(deliverable, draft.department(), actor);
        Commitment commitment = commitments.of(deliverable, department);
        reports.lock(deliverable);
        Content content = Conversion.of(draft.said(), commitment);
        Standing standing = reports.standing(deliverable);
        return standing.saying(content, department, draft.period())
                .map(same -> new Reported(same, false))
                .orElseGet(() -> new Reported(added(commitment, department, content, standing, draft, actor), true));
    }

    private ProgressReport added(
            Commitment commitment,
            String department,
            Content content,
            Standing standing,
            ReportDraft draft,
            Actor actor) {
        Correction correction = standing.correction(draft.supersedes(), draft.reason(), department, draft.period());
        Proposal proposal = new Proposal(
                commitment,
                department,
                draft.period(),
                content,
                signatures.today(),
                standing.without(draft.supersedes()));
        ReportingRules.check(proposal);
        Signature by = signatures.of(actor);
        int number = reports.nextNumber(commitment.deliverable());
        ProgressReport report = new ProgressReport(number, proposal, correction, by);
        if (draft.submit()) {
            report.submit(by);
        }
        reports.persistAndFlush(report);
        return report;
    }
}
