package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.Department;
import cn.jieshui.department.directory.Succession;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a department ended, and who stands in its place. */
@Schema(
        name = "Ended",
        requiredProperties = {"kind", "effectiveOn", "documentNumber", "successors"})
public record EndedView(
        Succession.Kind kind,

        @Schema(description = "The first day, in Asia/Shanghai, on which the successors stand in its place")
        LocalDate effectiveOn,

        String documentNumber,
        @Schema(description = "Their codes") List<String> successors) {

    static EndedView of(Department department) {
        Succession how = department.succession();
        return how == null
                ? null
                : new EndedView(how.kind(), how.effectiveOn(), how.documentNumber(), department.successors());
    }
}
