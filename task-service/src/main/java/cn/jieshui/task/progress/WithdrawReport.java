package cn.jieshui.task.progress;

import cn.jieshui.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.LongConsumer;

/** A report is taken back: by its department until it is accepted (撤回), by the water-saving office afterwards (撤销). */
@ApplicationScoped
public class WithdrawReport {

    private final ProgressReports reports;
    private final ProgressEvents events;
    private final Signatures signatures;
    private final Audit audit;

    @Inject
    WithdrawReport(ProgressReports reports, ProgressEvents events, Signatures signatures, Audit audit) {
        this.reports = reports;
        this.events = events;
        this.signatures = signatures;
        this.audit = audit;
    }

    /**
     * That an accepted report no longer counts is told to the other services in the same transaction.
     *
     * @param precondition is given the current version and refuses when the caller has read another
     * @throws UnknownReport when the actor sees none with this id
     * @throws NotTheReportersDepartment when it is another department's
     * @throws CorrectionUnderWay when a correction of the accepted report has to go first
     * @throws cn.jieshui.platform.problem.Refusal like the steps of {@link ProgressReport}
     */
    @Transactional
    public ProgressReport withdraw(String id, String reason, Actor actor, LongConsumer precondition) {
        audit.because(reason);
        ProgressReport report = reports.toChange(id, actor, precondition);
        boolean reporter = actor.isReporterOf(report);
        if (actor.isOfficeOf(report) && !(reporter && report.state().isPending())) {
            withdrawByOffice(report, reason, signatures.of(actor));
        } else if (reporter) {
            report.withdrawByReporter(reason, signatures.of(actor));
            reports.flush();
        } else {
            throw new NotTheReportersDepartment(id, report.department());
        }
        return report;
    }

    private void withdrawByOffice(ProgressReport report, String reason, Signature by) {
        reports.standing(report.deliverable()).correctionOf(report.id()).ifPresent(correction -> {
            throw new CorrectionUnderWay(report.id(), correction);
        });
        report.withdrawByOffice(reason, by);
        reports.flush();
        events.withdrawn(report, reason);
    }
}
