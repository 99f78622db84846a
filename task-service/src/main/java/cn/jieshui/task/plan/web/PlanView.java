package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Plan;
import cn.jieshui.task.plan.PlanHeading;
import cn.jieshui.task.plan.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan with everything in it, as a client sees it. */
@Schema(
        name = "Plan",
        requiredProperties = {
            "id",
            "area",
            "year",
            "title",
            "number",
            "issuer",
            "issuedOn",
            "state",
            "issuedAt",
            "closedAt",
            "version",
            "basisDocuments",
            "preamble",
            "chapters",
            "goals",
            "tasks",
            "annex",
            "findings"
        })
public record PlanView(
        String id,
        String area,
        int year,
        @Schema(nullable = true) String title,

        @Schema(nullable = true, description = "The document number 发文字号")
        String number,

        @Schema(nullable = true, description = "The issuing body 发文机关")
        String issuer,

        @Schema(nullable = true, description = "The date of issue 成文日期")
        LocalDate issuedOn,

        PlanState state,

        @Schema(nullable = true, description = "When it came into force")
        Instant issuedAt,

        @Schema(nullable = true, description = "When it was closed, after the year's assessment")
        Instant closedAt,

        long version,
        List<BasisDocumentView> basisDocuments,
        List<ParagraphView> preamble,
        List<ChapterView> chapters,
        List<GoalView> goals,
        List<TaskView> tasks,
        List<AnnexRowView> annex,
        List<FindingView> findings) {

    static PlanView of(Plan plan, Locale language) {
        PlanHeading heading = plan.heading();
        return new PlanView(
                plan.id(),
                plan.area(),
                plan.year(),
                heading.title(),
                heading.number(),
                heading.issuer(),
                heading.issuedOn(),
                plan.state(),
                plan.issuedAt(),
                plan.closedAt(),
                plan.version(),
                plan.basisDocuments().stream().map(BasisDocumentView::of).toList(),
                plan.preamble().stream().map(ParagraphView::of).toList(),
                plan.chapters().stream().map(ChapterView::of).toList(),
                plan.goals().stream().map(GoalView::of).toList(),
                plan.tasks().stream().map(TaskView::of).toList(),
                plan.annex().stream().map(AnnexRowView::of).toList(),
                FindingView.of(plan.findings(), language));
    }
}
