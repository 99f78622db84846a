package cn.jieshui.task.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The data of {@code progress.v1}: a report as it stands after the change.
 *
 * @param unit the symbol of the canonical unit of amount, or of numerator and denominator; null where there is none
 * @param reason why it corrects, or why it was withdrawn; else null
 */
record ProgressData(
        String report,
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
        List<Item> entries,
        LocalDate completedOn,
        int revision,
        String supersedes,
        String reason,
        ReportState state,
        Instant acceptedAt,
        long version) {

    record Item(String code, String name, LocalDate completedOn) {}

    static ProgressData of(ProgressReport report, String reason) {
        Content content = report.content();
        return new ProgressData(
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
                content.entries().stream()
                        .map(entry -> new Item(entry.code(), entry.name(), entry.completedOn()))
                        .toList(),
                content.completedOn(),
                report.revision(),
                report.supersedes(),
                reason,
                report.state(),
                report.acceptedAt(),
                report.version());
    }
}
