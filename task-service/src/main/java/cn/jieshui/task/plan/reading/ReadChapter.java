package cn.jieshui.task.plan.reading;

/**
 * A part of the plan (章).
 *
 * @param id its number within the plan: C1, C2, ...
 */
public record ReadChapter(String id, int number, String title, Span where) {}
