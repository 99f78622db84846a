package cn.jieshui.department.directory;

import cn.jieshui.department.directory.Reform.Successor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Ends departments in a reform (机构改革) and puts others in their place. Nothing is deleted: those that end stay in the
 * directory with their last day, the eve of the succession.
 */
@ApplicationScoped
public class RecordSuccession {

    private final Departments departments;
    private final UniqueNames uniqueNames;
    private final DepartmentEvents events;

    @Inject
    RecordSuccession(Departments departments, UniqueNames uniqueNames, DepartmentEvents events) {
        this.departments = departments;
        this.uniqueNames = uniqueNames;
        this.events = events;
    }

    /** A succession in the directory, and whether it has come in just now. */
    public record Recorded(RecordedSuccession succession, boolean isNew) {}

    /**
     * The same once more changes nothing.
     *
     * @param code of the department that ends, alone or with those that the reform names
     * @param area of that department
     * @throws UnknownDepartment when the area has none with this code
     * @throws SuccessionRefused, DepartmentAlreadySucceeded by {@link SuccessionRules}
     * @throws NameBelongsToAnotherDepartment when a name of a successor is taken in the area
     */
    @Transactional
    public Recorded record(String code, String area, Reform reform) {
        departments.lock(area);
        Department first = departments.get(code);
        boolean stands = first.succession() != null && reform.isLike(departments.successionOf(first));
        if (!stands) {
            SuccessionRules.check(departments, first, reform);
            succeed(reform.predecessors(code), area, reform);
        }
        return new Recorded(departments.successionOf(first), !stands);
    }

    private void succeed(List<String> codes, String area, Reform reform) {
        List<Department> ending = codes.stream().map(departments::get).toList();
        ending.forEach(department -> department.end(reform.succession(), reform.successorCodes()));
        departments.flush();
        for (int place = 0; place < reform.successors().size(); place++) {
            follow("/successors/" + place, area, reform.successors().get(place), codes);
        }
        ending.forEach(events::succeeded);
    }

    private void follow(String at, String area, Successor successor, List<String> predecessors) {
        if (successor.founded().isPresent()) {
            DepartmentDetails details = successor.founded().get();
            uniqueNames.check(at, successor.code(), area, details);
            Department founded = new Department(successor.code(), area, details);
            founded.follow(predecessors);
            departments.persistAndFlush(founded);
            events.registered(founded);
        } else {
            Department standing = departments.get(successor.code());
            standing.follow(predecessors);
            departments.flush();
            events.changed(standing);
        }
    }
}
