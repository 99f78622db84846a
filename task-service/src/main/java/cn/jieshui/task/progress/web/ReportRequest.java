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
@Schema(examples = """
        {"period": "2023-03", "basis": "ENTRIES", "submit": true, "entries": [
          {"code": "QY-001", "name": "甲企业", "completedOn": "2023-03-10"},
          {"code": "QY-002", "name": "乙企业", "completedOn": "2023-03-21"}]}""")
public record ReportRequest(
        @NotNull
        @Pattern(regexp = Period.FORM)
        @Schema(description = "2023-06, 2023-Q2, 2023-H1 or 2023", examples = "2023-03")
        String period,

        @Size(max = 40)
        @Schema(
                nullable = true,
                description = "That it is reported for; needed only by a department that has taken the place of several"
                        + " with a part in the deliverable")
        String department,

        @NotNull Basis basis,

        @Schema(nullable = true, description = "INCREMENT, CUMULATIVE and VALUE: in the unit")
        BigDecimal amount,

        @PlainText
        @Size(max = 20)
        @Schema(
                nullable = true,
                description = "A symbol (m3, mu, percent, count, ratio) or a Chinese name with its scale",
                examples = "万立方米")
        String unit,

        @Schema(nullable = true, description = "RATIO") BigDecimal numerator,
        @Schema(nullable = true, description = "RATIO") BigDecimal denominator,

        @Size(max = MOST_ENTRIES) @Schema(nullable = true, description = "ENTRIES")
        List<@NotNull @Valid EntryView> entries,

        @Schema(nullable = true, description = "DONE: the day the milestone was reached, in Asia/Shanghai")
        LocalDate completedOn,

        @Size(max = 4000) @Schema(nullable = true, description = "NOTE; a remark beside the others")
        String note,

        @Size(max = 80) @Schema(nullable = true, description = "The accepted report that this one corrects")
        String supersedes,

        @PlainText @Size(max = 500) @Schema(nullable = true, description = "Why it corrects")
        String reason,

        @Schema(nullable = true, description = "true hands it in for review at once; else it stays a draft")
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
        return new ReportDraft(department, Period.of(period), said, supersedes, reason, Boolean.TRUE.equals(submit));
    }
}
