package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.SourceSpan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a passage stands in the plan's document: lines from 1, characters from 0, {@code to} behind the last one. */
@Schema(name = "Source")
public record SourceView(int line, int from, int lastLine, int to) {

    static SourceView of(SourceSpan source) {
        return source == null ? null : new SourceView(source.line(), source.from(), source.lastLine(), source.to());
    }
}
