package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.measurement.Amount;
import cn.jieshui.indicator.measurement.Measurement;
import cn.jieshui.indicator.measurement.Status;
import cn.jieshui.indicator.progress.AcceptedReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a result rests on: a measured value or an accepted report. Members that the other one has are null.
 *
 * @param id of the measurement, or of the report
 * @param kind which of the two it is
 * @param series of a measurement, as formulas name it
 * @param deliverable that a report is on
 * @param basis what the amount of a report is
 * @param amount in the canonical unit; null of a pair, of entries and of a milestone
 * @param writtenAmount the digits as they were written; of a pair numerator/denominator
 * @param source who measured; of a report null
 * @param department that reported; of a measurement null
 * @param supersedes what it took the place of: the id of the earlier revision, or of the report that it corrects; null
 *     when it is the first
 * @param reason of a correction
 * @param acceptedAt from when on it counts
 * @param entries what a report names one by one; empty else
 * @param completedOn of a milestone
 */
@Schema(
        name = "ExplainedInput",
        requiredProperties = {"id", "kind", "period", "revision", "acceptedAt", "entries"},
        examples = ExplainedInput.EXAMPLE)
public record ExplainedInput(
        String id,
        Kind kind,
        @Schema(nullable = true) String series,
        @Schema(nullable = true) String deliverable,

        @Schema(
                nullable = true,
                enumeration = {"INCREMENT", "CUMULATIVE", "ENTRIES", "VALUE", "RATIO", "DONE"})
        String basis,

        String period,
        int revision,
        @Schema(nullable = true) String supersedes,
        @Schema(nullable = true) BigDecimal amount,
        @Schema(nullable = true) BigDecimal numerator,
        @Schema(nullable = true) BigDecimal denominator,
        @Schema(nullable = true) String unit,
        @Schema(nullable = true) String writtenAmount,
        @Schema(nullable = true) String writtenUnit,
        @Schema(nullable = true) Status status,
        @Schema(nullable = true) String source,
        @Schema(nullable = true) String department,
        @Schema(nullable = true) String reason,
        Instant acceptedAt,
        List<Entry> entries,
        @Schema(nullable = true) LocalDate completedOn) {

    static final String EXAMPLE = """
            {"id": "500110-2023-T09-D2-R1", "kind": "REPORT", "series": null, "deliverable": "500110-2023-T09-D2",
             "basis": "ENTRIES", "period": "2023-03", "revision": 1, "supersedes": null, "amount": null,
             "numerator": null, "denominator": null, "unit": "count", "writtenAmount": null, "writtenUnit": null, "status": null,
             "source": null, "department": "500110-jjxxw", "reason": null, "acceptedAt": "2023-04-08T02:00:00Z",
             "entries": [{"code": "QY-001", "name": "甲企业", "completedOn": "2023-03-10", "counts": true},
              {"code": "QY-002", "name": "乙企业", "completedOn": "2023-03-21", "counts": true}],
             "completedOn": null}""";

    /** Where an input comes from. */
    @Schema(name = "InputKind")
    public enum Kind {
        MEASUREMENT,
        REPORT
    }

    /**
     * A named thing.
     *
     * @param counts whether it was completed by the end of the month; the same code in two reports is one thing
     */
    @Schema(name = "ExplainedEntry")
    public record Entry(
            String code, @Schema(nullable = true) String name, LocalDate completedOn, boolean counts) {}

    /** @param monthEnd the last day of the month of the result */
    static ExplainedInput of(Measurement value, LocalDate monthEnd) {
        return new ExplainedInput(
                value.id(),
                Kind.MEASUREMENT,
                value.series().isEmpty() ? value.measure() : value.measure() + "." + value.series(),
                null,
                null,
                value.period().toString(),
                value.revision(),
                value.supersedes(),
                value.amount().value(),
                value.amount().numerator(),
                value.amount().denominator(),
                value.unit().symbol(),
                written(value.written()),
                value.writtenUnit(),
                value.status(),
                value.source(),
                null,
                value.reason(),
                value.knownFrom(),
                value.amount().entries() == null
                        ? List.of()
                        : value.amount().entries().stream()
                                .map(entry -> new Entry(
                                        entry.code(),
                                        entry.name(),
                                        entry.completedOn(),
                                        !entry.completedOn().isAfter(monthEnd)))
                                .toList(),
                null);
    }

    /** @param monthEnd the last day of the month of the result */
    static ExplainedInput of(AcceptedReport report, LocalDate monthEnd) {
        return new ExplainedInput(
                report.report(),
                Kind.REPORT,
                null,
                report.deliverable(),
                report.basis().name(),
                report.period().toString(),
                report.revision(),
                report.supersedes(),
                report.amount(),
                report.numerator(),
                report.denominator(),
                report.unit(),
                report.writtenAmount(),
                report.writtenUnit(),
                null,
                null,
                report.department(),
                report.reason(),
                report.acceptedAt(),
                report.entries().stream()
                        .map(entry -> new Entry(
                                entry.code(),
                                entry.name(),
                                entry.completedOn(),
                                !entry.completedOn().isAfter(monthEnd)))
                        .toList(),
                report.completedOn());
    }

    private static String written(Amount written) {
        return written.value() != null
                ? written.value().toPlainString()
                : written.numerator().toPlainString() + "/"
                        + written.denominator().toPlainString();
    }
}
