package cn.jieshui.task.progress;

/**
 * What a department hands in.
 *
 * @param supersedes the accepted report that it corrects; null for none
 * @param reason why it corrects; null when it does not
 * @param submit whether it goes to review at once, or stays a draft
 */
public record ReportDraft(Period period, Statement said, String supersedes, String reason, boolean submit) {}
