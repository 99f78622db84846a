package cn.jieshui.task.plan.reading;

/** A paragraph of the plan's opening (总体思路, 基本目标, ...) in its own words. */
public record Paragraph(String text, Span where) {}
