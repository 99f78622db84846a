package cn.jieshui.task.plan.reading;

/**
 * Where a passage stands in the document.
 *
 * @param line the line it begins on, the first line of the document being 1, blank lines counted
 * @param from the first character on that line, counted from 0
 * @param lastLine the line it ends on; another one than {@code line} when a line break cuts the passage
 * @param to the character after the last one, on {@code lastLine}
 */
public record Span(int line, int from, int lastLine, int to) {}
