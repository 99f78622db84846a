package cn.jieshui.department.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The rule that a name means one department: within an area no two departments that exist on the same day go by the
 * same name. A successor may take the name over after its predecessor has ended.
 */
@ApplicationScoped
class UniqueNames {

    private final Departments departments;

    @Inject
    UniqueNames(Departments departments) {
        this.departments = departments;
    }

    /** @throws NameBelongsToAnotherDepartment naming the first clash and its owner */
    void check(String code, String area, DepartmentDetails details) {
        check("", code, area, details);
    }

    /**
     * @param at where the request has the details, as a JSON pointer
     * @throws NameBelongsToAnotherDepartment naming the first clash and its owner
     */
    void check(String at, String code, String area, DepartmentDetails details) {
        departments.called(details.names()).stream()
                .filter(other -> !other.code().equals(code) && other.area().equals(area))
                .filter(other -> other.details().validity().overlaps(details.validity()))
                .findFirst()
                .ifPresent(owner -> refuse(at, details, owner));
    }

    private static void refuse(String at, DepartmentDetails details, Department owner) {
        List<String> taken = owner.details().names();
        String name =
                details.names().stream().filter(taken::contains).findFirst().orElseThrow();
        throw new NameBelongsToAnotherDepartment(at + pointer(details, name), name, owner);
    }

    private static String pointer(DepartmentDetails details, String name) {
        if (name.equals(details.officialName())) {
            return "/officialName";
        }
        return name.equals(details.shortName())
                ? "/shortName"
                : "/aliases/"
                        + details.aliases().stream().map(Alias::name).toList().indexOf(name) + "/name";
    }
}
