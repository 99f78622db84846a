package cn.jieshui.task.progress.web;

import cn.jieshui.platform.web.PlainText;
import cn.jieshui.task.progress.Basis;
import cn.jieshui.task.progress.Period;
import cn.jieshui.task.progress.ReportDraft;
import cn.jieshui.task.progress.Statement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a department reports; which members it has depends on the basis. */
@Schema(name = "ReportRequest")
public record ReportRequest(
        @NotNull
        @Pattern(regexp = Period.FORM)
        @Schema(description = "2023-06, 2023-Q2, 2023-H1 or 2023", examples = "2023-03")
        String period,

        @NotNull Basis basis,

        @Schema(description = "INCREMENT, CUMULATIVE and VALUE: in the unit")
        BigDecimal amount,

        @PlainText
        @Size(max = 20)
        @Schema(
                description = "A symbol (m3, mu, percent, count, ratio) or a Chinese name with its scale",
                examples = "万立方米")
        String unit,

        @Schema(description = "RATIO") BigDecimal numerator,
        @Schema(description = "RATIO") BigDecimal denominator,

        @Size(max = MOST_ENTRIES) @Schema(description = "ENTRIES")
        List<@NotNull @Valid EntryView> entries,

        @Schema(description = "DONE: the day the milestone was reached, in Asia/Shanghai")
        LocalDate completedOn,

        @Size(max = 4000) @Schema(description = "NOTE; a remark beside the others")
        String note,

        @Size(max = 80) @Schema(description = "The accepted report that this one corrects")
        String supersedes,

        @PlainText @Size(max = 500) @Schema(description = "Why it corrects")
        String reason,

        @Schema(description = "true hands it in for review at once; else it stays a draft")
        Boolean submit) {

    /** Of the longest names, these still fit into one event. */
    static final int MOST_ENTRIES = 1000;

    ReportDraft draft() {
        List<EntryView> named = entries == null ? List.of() : entries;
        Statement said = new Statement(
                basis,
                amount,
                numerator,
                denominator,
                unit,
                named.stream().map(EntryView::entry).toList(),
                completedOn,
                note);
        return new ReportDraft(Period.of(period), said, supersedes, reason, Boolean.TRUE.equals(submit));
    }
}
