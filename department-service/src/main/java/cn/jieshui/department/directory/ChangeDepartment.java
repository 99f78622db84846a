package cn.jieshui.department.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.LongConsumer;

/** Changes what the directory says of a department. */
@ApplicationScoped
public class ChangeDepartment {

    private final Departments departments;
    private final UniqueNames uniqueNames;
    private final DepartmentEvents events;

    @Inject
    ChangeDepartment(Departments departments, UniqueNames uniqueNames, DepartmentEvents events) {
        this.departments = departments;
        this.uniqueNames = uniqueNames;
        this.events = events;
    }

    /**
     * Details that stand already change nothing and are not told to anyone.
     *
     * @param precondition is given the current version and refuses when the caller has read another
     * @throws UnknownDepartment when there is none with this code
     * @throws AreaIsFixed when the department belongs to another area
     * @throws ValidityRestsOnASuccession when the validity contradicts a recorded succession
     * @throws NameBelongsToAnotherDepartment when one of the names is taken in the area
     */
    @Transactional
    public Department change(String code, String area, DepartmentDetails details, LongConsumer precondition) {
        departments.lock(area);
        Department department = departments.get(code);
        precondition.accept(department.version());
        if (!department.area().equals(area)) {
            throw new AreaIsFixed(code, department.area());
        }
        department.requireFit(details.validity());
        uniqueNames.check(code, area, details);
        if (department.become(details)) {
            departments.flush();
            events.changed(department);
        }
        return department;
    }
}
