package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.SourceSpan;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a passage stands in the plan's document: lines from 1, characters from 0, {@code to} behind the last one. */
@Schema(
        name = "Source",
        requiredProperties = {"line", "from", "lastLine", "to"})
public record SourceView(
        @Min(1) int line,
        @Min(0) int from,
        @Min(1) int lastLine,
        @Min(0) int to) {

    static SourceView of(SourceSpan source) {
        return source == null ? null : new SourceView(source.line(), source.from(), source.lastLine(), source.to());
    }

    /** Null for null: what somebody typed stands nowhere in the document. */
    static SourceSpan span(SourceView source) {
        return source == null ? null : new SourceSpan(source.line, source.from, source.lastLine, source.to);
    }
}
