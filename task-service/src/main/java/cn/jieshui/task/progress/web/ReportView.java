package cn.jieshui.task.progress.web;

import cn.jieshui.task.progress.Basis;
import cn.jieshui.task.progress.Content;
import cn.jieshui.task.progress.ProgressReport;
import cn.jieshui.task.progress.ReportState;
import cn.jieshui.task.progress.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A progress report as a client sees it.
 *
 * @param unit the symbol of the canonical unit; what was written stands beside it
 * @param needsEndorsement whether a lead department reviews it before the water-saving office
 * @param submittedBy who submitted it last; null while it never was
 * @param history all steps, the first first
 */
@Schema(
        name = "Report",
        requiredProperties = {
            "id",
            "deliverable",
            "plan",
            "area",
            "department",
            "period",
            "basis",
            "amount",
            "numerator",
            "denominator",
            "unit",
            "writtenAmount",
            "writtenUnit",
            "entries",
            "completedOn",
            "note",
            "revision",
            "supersedes",
            "reason",
            "state",
            "needsEndorsement",
            "submittedBy",
            "submittedAt",
            "acceptedAt",
            "history",
            "version"
        },
        examples = ReportView.EXAMPLE)
public record ReportView(
        String id,
        String deliverable,
        String plan,
        String area,
        String department,
        String period,
        Basis basis,

        @Schema(nullable = true, description = "In the unit, exact")
        BigDecimal amount,

        @Schema(nullable = true, description = "Of a RATIO") BigDecimal numerator,

        @Schema(nullable = true, description = "Of a RATIO") BigDecimal denominator,

        @Schema(nullable = true, description = "The symbol of the canonical unit")
        String unit,

        @Schema(nullable = true, description = "The digits as written; of a RATIO numerator/denominator")
        String writtenAmount,

        @Schema(nullable = true, description = "As written") String writtenUnit,

        List<EntryView> entries,

        @Schema(nullable = true, description = "Of a milestone, in Asia/Shanghai")
        LocalDate completedOn,

        @Schema(nullable = true) String note,

        int revision,

        @Schema(nullable = true, description = "The accepted report that it corrects")
        String supersedes,

        @Schema(nullable = true, description = "Why it corrects")
        String reason,

        ReportState state,
        boolean needsEndorsement,

        @Schema(nullable = true, description = "Who submitted it last")
        String submittedBy,

        @Schema(nullable = true) Instant submittedAt,

        @Schema(nullable = true, description = "From when on it counts, or counted")
        Instant acceptedAt,

        List<StepView> history,
        long version) {

    static final String EXAMPLE = """
            {"id": "500110-2023-T09-D2-R1", "deliverable": "500110-2023-T09-D2", "plan": "500110-2023", "area": "500110",
             "department": "500110-jjxxw", "period": "2023-03", "basis": "ENTRIES", "amount": null, "numerator": null,
             "denominator": null, "unit": "count", "writtenAmount": null, "writtenUnit": null,
             "entries": [{"code": "QY-001", "name": "甲企业", "completedOn": "2023-03-10"}], "completedOn": null,
             "note": null, "revision": 1, "supersedes": null, "reason": null, "state": "SUBMITTED",
             "needsEndorsement": false, "submittedBy": "reporter-500110-jjxxw", "submittedAt": "2023-04-03T01:20:00Z",
             "acceptedAt": null, "history": [{"step": "DRAFTED", "by": "reporter-500110-jjxxw",
             "department": "500110-jjxxw", "at": "2023-04-03T01:20:00Z", "reason": null, "state": "DRAFT"},
             {"step": "SUBMITTED", "by": "reporter-500110-jjxxw", "department": "500110-jjxxw",
             "at": "2023-04-03T01:20:00Z", "reason": null, "state": "SUBMITTED"}], "version": 1}""";

    static ReportView of(ProgressReport report) {
        Content content = report.content();
        Optional<Step> submitted = report.submission();
        return new ReportView(
                report.id(),
                report.deliverable(),
                report.plan(),
                report.area(),
                report.department(),
                report.period().text(),
                content.basis(),
                content.amount(),
                content.numerator(),
                content.denominator(),
                content.unit() == null ? null : content.unit().symbol(),
                content.writtenAmount(),
                content.writtenUnit(),
                content.entries().stream().map(EntryView::of).toList(),
                content.completedOn(),
                content.note(),
                report.revision(),
                report.supersedes(),
                report.reason(),
                report.state(),
                report.needsEndorsement(),
                submitted.map(Step::by).orElse(null),
                submitted.map(Step::at).orElse(null),
                report.acceptedAt(),
                report.steps().stream().map(StepView::of).toList(),
                report.version());
    }
}
