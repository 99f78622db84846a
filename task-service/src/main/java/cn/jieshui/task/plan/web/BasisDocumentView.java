package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.BasisDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that the plan rests on. */
@Schema(
        name = "BasisDocument",
        requiredProperties = {"title", "source"})
public record BasisDocumentView(
        @NotBlank String title,
        @Schema(nullable = true) @Valid SourceView source) {

    static BasisDocumentView of(BasisDocument document) {
        return new BasisDocumentView(document.title(), SourceView.of(document.source()));
    }

    BasisDocument document() {
        return new BasisDocument(title, SourceView.span(source));
    }
}
