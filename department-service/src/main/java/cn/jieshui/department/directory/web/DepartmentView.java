package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.Department;
import cn.jieshui.department.directory.DepartmentDetails;
import cn.jieshui.department.directory.DepartmentKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department as a client sees it. */
@Schema(name = "Department")
public record DepartmentView(
        String code,
        String officialName,
        String shortName,
        List<AliasView> aliases,
        DepartmentKind kind,
        String area,
        LocalDate validFrom,
        LocalDate validTo,
        long version) {

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
                department.version());
    }
}
