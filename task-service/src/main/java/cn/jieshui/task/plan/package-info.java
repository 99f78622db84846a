/**
 * Owns the plan (年度工作要点) of an area and year: its document, what was read from it, its tasks and deliverables, and how
 * it comes from a draft into force; tells other services by {@code plan.v1} events.
 */
package cn.jieshui.task.plan;
