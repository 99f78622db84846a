package cn.jieshui.department.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * All that the directory says of a department after a change, as {@code department.v1} events carry it: what {@code GET
 * /departments/{code}} answers.
 *
 * @param validFrom the first day, in Asia/Shanghai
 * @param validTo the last day, inclusive; null while no end is known
 */
record DepartmentState(
        String code,
        String officialName,
        String shortName,
        List<Alias> aliases,
        DepartmentKind kind,
        String area,
        LocalDate validFrom,
        LocalDate validTo,
        long version) {

    static DepartmentState of(Department department) {
        DepartmentDetails details = department.details();
        return new DepartmentState(
                department.code(),
                details.officialName(),
                details.shortName(),
                details.aliases(),
                details.kind(),
                department.area(),
                details.validity().validFrom(),
                details.validity().validTo(),
                department.version());
    }
}
