package cn.jieshui.task.progress.web;

import cn.jieshui.platform.web.PlainText;
import cn.jieshui.task.progress.Entry;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named thing that was completed, on the day in Asia/Shanghai. */
@Schema(name = "ReportEntry")
public record EntryView(
        @NotNull @PlainText @Size(max = 64) String code,
        @NotNull @PlainText @Size(max = 100) String name,
        @NotNull LocalDate completedOn) {

    static EntryView of(Entry entry) {
        return new EntryView(entry.code(), entry.name(), entry.completedOn());
    }

    Entry entry() {
        return new Entry(code, name, completedOn);
    }
}
