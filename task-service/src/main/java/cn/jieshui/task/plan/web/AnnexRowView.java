package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.AnnexRow;
import cn.jieshui.task.plan.AnnexRowContent;
import cn.jieshui.task.plan.reading.RowMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the decomposition table: its cells, who is in them, and the tasks that it decomposes. */
@Schema(
        name = "AnnexRow",
        requiredProperties = {
            "id",
            "chapterNumeral",
            "chapterTitle",
            "text",
            "leadCell",
            "supportCell",
            "parties",
            "tasks",
            "match",
            "source"
        })
public record AnnexRowView(
        @NotNull String id,
        @Schema(nullable = true) String chapterNumeral,
        @Schema(nullable = true) String chapterTitle,
        @NotNull String text,
        @NotNull String leadCell,
        @NotNull String supportCell,
        @NotNull List<@NotNull @Valid PartyView> parties,
        @NotNull List<@NotNull String> tasks,
        @NotNull RowMatch match,
        @Schema(nullable = true) @Valid SourceView source) {

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

    AnnexRow row() {
        AnnexRowContent content = new AnnexRowContent(
                chapterNumeral, chapterTitle, text, leadCell, supportCell, match, SourceView.span(source));
        return new AnnexRow(id, content, parties.stream().map(PartyView::party).toList(), tasks);
    }
}
