package cn.jieshui.task.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.function.LongConsumer;

/** A department changes its draft, or what was returned to it, and submits it (修改, 提交). */
@ApplicationScoped
public class ChangeReport {

    private final Commitments commitments;
    private final ProgressReports reports;
    private final Signatures signatures;

    @Inject
    ChangeReport(Commitments commitments, ProgressReports reports, Signatures signatures) {
        this.commitments = commitments;
        this.reports = reports;
        this.signatures = signatures;
    }

    /**
     * A content that stands already makes no new edition.
     *
     * @param precondition is given the current version and refuses when the caller has read another
     * @throws UnknownReport when the actor sees none with this id
     * @throws NotTheReportersDepartment when it is another department's
     * @throws WrongState unless it is a draft or was returned
     * @throws PeriodIsFixed, DepartmentIsFixed, SupersedesIsFixed when the draft is for another period or department,
     *     or corrects another report
     * @throws cn.jieshui.platform.problem.Refusal for every rule of {@link Conversion} and {@link ReportingRules}
     */
    @Transactional
    public ProgressReport change(String id, ReportDraft draft, Actor actor, LongConsumer precondition) {
        ProgressReport report = own(id, actor, precondition);
        requireSameIdentity(report, draft);
        Content content = checked(report, draft);
        Signature by = signatures.of(actor);
        if (!content.saysTheSameAs(report.content()) || !Objects.equals(draft.reason(), report.reason())) {
            report.change(content, draft.reason(), by);
        }
        if (draft.submit()) {
            report.submit(by);
        }
        reports.flush();
        return report;
    }

    /** @throws UnknownReport, NotTheReportersDepartment, WrongState like {@link #change} */
    @Transactional
    public ProgressReport submit(String id, Actor actor, LongConsumer precondition) {
        ProgressReport report = own(id, actor, precondition);
        report.submit(signatures.of(actor));
        reports.flush();
        return report;
    }

    private ProgressReport own(String id, Actor actor, LongConsumer precondition) {
        ProgressReport report = reports.toChange(id, actor, precondition);
        if (!actor.isReporterOf(report)) {
            throw new NotTheReportersDepartment(id, report.department());
        }
        return report;
    }

    private static void requireSameIdentity(ProgressReport report, ReportDraft draft) {
        if (!report.period().equals(draft.period())) {
            throw new PeriodIsFixed(report.id(), report.period());
        }
        if (draft.supersedes() != null && !draft.supersedes().equals(report.supersedes())) {
            throw new SupersedesIsFixed(report.id());
        }
        if (draft.department() != null && !draft.department().equals(report.department())) {
            throw new DepartmentIsFixed(report.id(), report.department());
        }
        if (report.supersedes() != null && draft.reason() == null) {
            throw new ReasonMissing();
        }
        if (report.supersedes() == null && draft.reason() != null) {
            throw new NothingToExplain();
        }
    }

    private Content checked(ProgressReport report, ReportDraft draft) {
        report.requireEditable();
        Commitment commitment = commitments.of(report.deliverable(), report.department());
        Content content = Conversion.of(draft.said(), commitment);
        ReportingRules.check(new Proposal(
                commitment,
                report.department(),
                report.period(),
                content,
                signatures.today(),
                reports.standing(report.deliverable()).without(report.id(), report.supersedes())));
        return content;
    }
}
