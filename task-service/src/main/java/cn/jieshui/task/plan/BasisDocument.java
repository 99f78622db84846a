package cn.jieshui.task.plan;

import jakarta.persistence.Embeddable;

/**
 * A document that the plan rests on (依据文件).
 *
 * @param title without its 《》
 * @param source null when it was typed
 */
@Embeddable
public record BasisDocument(String title, SourceSpan source) {}
