package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Chapter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the plan. */
@Schema(
        name = "Chapter",
        requiredProperties = {"id", "number", "title", "source"})
public record ChapterView(
        @NotNull String id,
        @Min(0) int number,
        @NotNull String title,
        @Schema(nullable = true) @Valid SourceView source) {

    static ChapterView of(Chapter chapter) {
        return new ChapterView(chapter.id(), chapter.number(), chapter.title(), SourceView.of(chapter.source()));
    }

    Chapter chapter() {
        return new Chapter(id, number, title, SourceView.span(source));
    }
}
