package cn.jieshui.department.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Enters a department into the directory. */
@ApplicationScoped
public class RegisterDepartment {

    private final Departments departments;
    private final UniqueNames uniqueNames;
    private final DepartmentEvents events;

    @Inject
    RegisterDepartment(Departments departments, UniqueNames uniqueNames, DepartmentEvents events) {
        this.departments = departments;
        this.uniqueNames = uniqueNames;
        this.events = events;
    }

    /**
     * Registering the same once more changes nothing.
     *
     * @throws DepartmentAlreadyRegistered when the code stands for something else
     * @throws NameBelongsToAnotherDepartment when one of the names is taken in the area
     */
    @Transactional
    public Registration register(String code, String area, DepartmentDetails details) {
        departments.lock(area);
        return departments
                .findByIdOptional(code)
                .map(standing -> repeated(standing, area, details))
                .orElseGet(() -> new Registration(registered(code, area, details), true));
    }

    private static Registration repeated(Department standing, String area, DepartmentDetails details) {
        if (!standing.area().equals(area) || !standing.details().equals(details)) {
            throw new DepartmentAlreadyRegistered(standing.code());
        }
        return new Registration(standing, false);
    }

    private Department registered(String code, String area, DepartmentDetails details) {
        uniqueNames.check(code, area, details);
        Department department = new Department(code, area, details);
        departments.persistAndFlush(department);
        events.registered(department);
        return department;
    }

    /** A department in the directory, and whether it has come in just now. */
    public record Registration(Department department, boolean isNew) {}
}
