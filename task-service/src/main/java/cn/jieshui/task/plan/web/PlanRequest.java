package cn.jieshui.task.plan.web;

import cn.jieshui.platform.web.PlainText;
import cn.jieshui.task.plan.PlanContent;
import cn.jieshui.task.plan.PlanHeading;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a draft is to say: the whole of what a {@code GET} gives, changed where it should be. Id, area, year, state,
 * times, version and findings may come along; they are not changed by it.
 */
@JsonIgnoreProperties({"area", "year", "state", "issuedAt", "closedAt", "version", "findings"})
public record PlanRequest(
        @Schema(nullable = true) String id,
        @Schema(nullable = true) @Size(max = 2000) String title,
        @Schema(nullable = true) @PlainText @Size(max = 200) String number,
        @Schema(nullable = true) @PlainText @Size(max = 200) String issuer,
        @Schema(nullable = true) LocalDate issuedOn,
        @NotNull List<@NotNull @Valid BasisDocumentView> basisDocuments,
        @NotNull List<@NotNull @Valid ParagraphView> preamble,
        @NotNull List<@NotNull @Valid ChapterView> chapters,
        @NotNull List<@NotNull @Valid GoalView> goals,
        @NotEmpty List<@NotNull @Valid TaskView> tasks,
        @NotNull List<@NotNull @Valid AnnexRowView> annex) {

    PlanContent content() {
        return new PlanContent(
                new PlanHeading(title, number, issuer, issuedOn),
                basisDocuments.stream().map(BasisDocumentView::document).toList(),
                preamble.stream().map(ParagraphView::paragraph).toList(),
                chapters.stream().map(ChapterView::chapter).toList(),
                goals.stream().map(GoalView::goal).toList(),
                tasks.stream().map(TaskView::task).toList(),
                annex.stream().map(AnnexRowView::row).toList());
    }
}
