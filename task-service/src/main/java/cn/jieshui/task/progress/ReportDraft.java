package cn.jieshui.task.progress;

/**
 * What a department hands in.
 *
 * @param department that it is reported for; null for the actor's, or for the one whose place it has taken
 * @param supersedes the accepted report that it corrects; null for none
 * @param reason why it corrects; null when it does not
 * @param submit whether it goes to review at once, or stays a draft
 */
public record ReportDraft(
        String department, Period period, Statement said, String supersedes, String reason, boolean submit) {}
