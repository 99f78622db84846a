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
@Schema(name = "Report")
public record ReportView(
        String id,
        String deliverable,
        String plan,
        String area,
        String department,
        String period,
        Basis basis,
        BigDecimal amount,
        BigDecimal numerator,
        BigDecimal denominator,
        String unit,
        String writtenAmount,
        String writtenUnit,
        List<EntryView> entries,
        LocalDate completedOn,
        String note,
        int revision,
        String supersedes,
        String reason,
        ReportState state,
        boolean needsEndorsement,
        String submittedBy,
        Instant submittedAt,
        Instant acceptedAt,
        List<StepView> history,
        long version) {

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
