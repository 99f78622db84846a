package cn.jieshui.department.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * All that the directory says of a department after a change, as {@code department.v1} events carry it: what {@code GET
 * /departments/{code}} answers.
 *
 * @param validFrom the first day, in Asia/Shanghai
 * @param validTo the last day, inclusive; null while no end is known
 * @param succession null while nobody has followed it
 * @param predecessors the codes of those in whose place it stands
 * @param members the codes of those that a collective phrase means
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
        Ended succession,
        List<String> predecessors,
        List<String> members,
        long version) {

    /** How the department ended, and the codes of those that stand in its place. */
    record Ended(Succession.Kind kind, LocalDate effectiveOn, String documentNumber, List<String> successors) {

        static Ended of(Department department) {
            Succession how = department.succession();
            return how == null
                    ? null
                    : new Ended(how.kind(), how.effectiveOn(), how.documentNumber(), department.successors());
        }
    }

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
                Ended.of(department),
                department.predecessors(),
                department.members(),
                department.version());
    }
}
