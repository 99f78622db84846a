package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.AnnexRow;
import cn.jieshui.task.plan.AnnexRowContent;
import cn.jieshui.task.plan.reading.RowMatch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the decomposition table: its cells, who is in them, and the tasks that it decomposes. */
@Schema(name = "AnnexRow")
public record AnnexRowView(
        String id,
        String chapterNumeral,
        String chapterTitle,
        String text,
        String leadCell,
        String supportCell,
        List<PartyView> parties,
        List<String> tasks,
        RowMatch match,
        SourceView source) {

    static AnnexRowView of(AnnexRow row) {
        AnnexRowContent content = row.content();
        return new AnnexRowView(
                row.id(),
                content.chapterNumeral(),
                content.chapterTitle(),
                content.text(),
                content.leadCell(),
                content.supportCell(),
                row.parties().stream().map(PartyView::of).toList(),
                List.copyOf(row.tasks()),
                content.match(),
                SourceView.of(content.source()));
    }
}
