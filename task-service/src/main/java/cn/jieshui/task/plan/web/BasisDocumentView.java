package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.BasisDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that the plan rests on. */
@Schema(name = "BasisDocument")
public record BasisDocumentView(String title, SourceView source) {

    static BasisDocumentView of(BasisDocument document) {
        return new BasisDocumentView(document.title(), SourceView.of(document.source()));
    }
}
