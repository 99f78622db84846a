package cn.jieshui.task.plan;

import jakarta.persistence.Embeddable;

/**
 * A part of the plan (章).
 *
 * @param id such as {@code 500110-2023-C3}
 * @param source null when it was typed
 */
@Embeddable
public record Chapter(String id, int number, String title, SourceSpan source) {}
