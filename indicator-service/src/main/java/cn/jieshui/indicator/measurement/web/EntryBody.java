package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.Entry;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A named thing that was completed; the code is what it is known by, the same code is the same thing.
 *
 * @param completedOn a day of the value's period
 */
@Schema(
        name = "MeasuredEntry",
        requiredProperties = {"code", "completedOn"})
public record EntryBody(
        @Schema(minLength = 1, maxLength = 60) String code,
        @Schema(nullable = true, maxLength = 200) String name,
        LocalDate completedOn) {

    Entry entry() {
        return new Entry(code, name, completedOn);
    }

    static EntryBody of(Entry entry) {
        return new EntryBody(entry.code(), entry.name(), entry.completedOn());
    }
}
