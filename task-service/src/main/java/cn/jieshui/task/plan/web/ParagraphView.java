package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Paragraph;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paragraph of the plan's opening. */
@Schema(
        name = "Paragraph",
        requiredProperties = {"text", "source"})
public record ParagraphView(
        @NotNull String text,
        @Schema(nullable = true) @Valid SourceView source) {

    static ParagraphView of(Paragraph paragraph) {
        return new ParagraphView(paragraph.text(), SourceView.of(paragraph.source()));
    }

    Paragraph paragraph() {
        return new Paragraph(text, SourceView.span(source));
    }
}
