package cn.jieshui.task.plan.reading;

/**
 * A document that the plan rests on (依据文件).
 *
 * @param title without its 《》
 */
public record BasisDocument(String title, Span where) {}
