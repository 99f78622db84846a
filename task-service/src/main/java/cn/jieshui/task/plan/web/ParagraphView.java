package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Paragraph;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A paragraph of the plan's opening. */
@Schema(name = "Paragraph")
public record ParagraphView(String text, SourceView source) {

    static ParagraphView of(Paragraph paragraph) {
        return new ParagraphView(paragraph.text(), SourceView.of(paragraph.source()));
    }
}
