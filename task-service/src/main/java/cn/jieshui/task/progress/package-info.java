/**
 * Owns progress reports (进展填报): what a department says was done in a period for a deliverable, its way from draft
 * through endorsement and acceptance, its corrections, and {@code progress.v1}, which tells the other services what
 * counts.
 *
 * <p>Every rule that a report has to pass is listed in {@link cn.jieshui.task.progress.ReportingRules}; every change of
 * state is a method of {@link cn.jieshui.task.progress.ProgressReport} that guards itself.
 */
package cn.jieshui.task.progress;
