package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.Department;
import cn.jieshui.department.directory.DepartmentDetails;
import cn.jieshui.department.directory.DepartmentKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department as a client sees it. */
@Schema(
        name = "Department",
        requiredProperties = {
            "code",
            "officialName",
            "shortName",
            "aliases",
            "kind",
            "area",
            "validFrom",
            "validTo",
            "succession",
            "predecessors",
            "members",
            "version"
        },
        examples = DepartmentView.EXAMPLE)
public record DepartmentView(
        String code,
        String officialName,
        String shortName,
        List<AliasView> aliases,
        DepartmentKind kind,
        @Schema(description = "Division code, GB/T 2260") String area,
        LocalDate validFrom,

        @Schema(nullable = true, description = "The last day, inclusive; null while no end is known")
        LocalDate validTo,

        @Schema(nullable = true, description = "How it ended; null while nobody has followed it")
        EndedView succession,

        @Schema(description = "The codes of those in whose place it stands")
        List<String> predecessors,

        @Schema(description = "The codes of those that a collective phrase means; empty while nobody has said")
        List<String> members,

        long version) {

    static final String EXAMPLE = """
            {"code": "500110-zfcxjw", "officialName": "重庆市綦江区住房和城乡建设委员会", "shortName": "区住房城乡建委",
             "aliases": [{"name": "区住房城乡建设委员会", "seenIn": "2023年工作要点附件"}], "kind": "BUREAU",
             "area": "500110", "validFrom": "2019-01-01", "validTo": null, "succession": null,
             "predecessors": ["500110-cxjw"], "members": [], "version": 2}""";

    static DepartmentView of(Department department) {
        DepartmentDetails details = department.details();
        return new DepartmentView(
                department.code(),
                details.officialName(),
                details.shortName(),
                details.aliases().stream().map(AliasView::of).toList(),
                details.kind(),
                department.area(),
                details.validity().validFrom(),
                details.validity().validTo(),
                EndedView.of(department),
                department.predecessors(),
                department.members(),
                department.version());
    }
}
