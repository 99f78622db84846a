/**
 * Reads a plan document (年度工作要点) into a tree of values and a list of findings: pure functions of the bytes and of the
 * directory's names, without a clock, a database or a framework.
 *
 * <p>Nothing is guessed silently: what was read in a way that a person should confirm, what is missing and what could
 * not be placed is a {@link cn.jieshui.task.plan.reading.Finding} with its line and characters. Every pass over the
 * text is linear; the grammar is a set of small rules over characters, never a backtracking expression.
 */
package cn.jieshui.task.plan.reading;
