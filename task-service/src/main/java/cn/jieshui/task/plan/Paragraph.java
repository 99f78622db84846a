package cn.jieshui.task.plan;

import jakarta.persistence.Embeddable;

/**
 * A paragraph of the plan's opening (总体思路, 基本目标, …) in its own words.
 *
 * @param source null when it was typed
 */
@Embeddable
public record Paragraph(String text, SourceSpan source) {}
