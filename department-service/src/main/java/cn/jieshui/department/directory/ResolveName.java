package cn.jieshui.department.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds the department that a document means by a name (单位名称识别): by official name, short name or alias, character for
 * character. Likeness only ever makes a suggestion, for one character can make another body.
 */
@ApplicationScoped
public class ResolveName {

    private final Departments departments;

    @Inject
    ResolveName(Departments departments) {
        this.departments = departments;
    }

    /**
     * @param on the day, in Asia/Shanghai, on which the department must exist
     * @param area only departments of this area; null for all
     * @throws UnknownName with suggestions, when nobody goes by the name on that day
     * @throws AmbiguousName when several do
     */
    @Transactional
    public Department resolve(String name, LocalDate on, String area) {
        List<Department> found = departments.called(List.of(name)).stream()
                .filter(department -> department.isCalled(name, on))
                .filter(department -> area == null || department.area().equals(area))
                .toList();
        if (found.size() > 1) {
            throw new AmbiguousName(name, found);
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(name, on, area));
    }

    private UnknownName unknown(String name, LocalDate on, String area) {
        return new UnknownName(name, on, Suggestions.alike(name, departments.of(area)));
    }
}
