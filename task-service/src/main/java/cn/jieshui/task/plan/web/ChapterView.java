package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Chapter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the plan. */
@Schema(name = "Chapter")
public record ChapterView(String id, int number, String title, SourceView source) {

    static ChapterView of(Chapter chapter) {
        return new ChapterView(chapter.id(), chapter.number(), chapter.title(), SourceView.of(chapter.source()));
    }
}
