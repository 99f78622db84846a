package cn.jieshui.task.progress;

/**
 * Only the accepted report of a period is corrected by another one; one that is under way is changed or withdrawn
 * itself.
 */
final class NotTheStandingReport extends FieldRefusal {

    NotTheStandingReport(String supersedes, ProgressReport standing) {
        super(Kind.CONFLICT, "not-the-standing-report", "/supersedes", supersedes, standing.id(), standing.state());
    }
}
