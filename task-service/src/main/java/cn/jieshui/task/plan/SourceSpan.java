package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.Span;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a passage stands in the plan's document.
 *
 * @param line the line it begins on, the first line of the document being 1
 * @param from the first character on that line, counted from 0
 * @param lastLine the line it ends on
 * @param to the character after the last one, on {@code lastLine}
 */
@Embeddable
public record SourceSpan(
        Integer line,
        @Column(name = "from_char") Integer from,
        Integer lastLine,
        @Column(name = "to_char") Integer to) {

    static SourceSpan of(Span where) {
        return new SourceSpan(where.line(), where.from(), where.lastLine(), where.to());
    }

    Span span() {
        return new Span(line, from, lastLine, to);
    }
}
