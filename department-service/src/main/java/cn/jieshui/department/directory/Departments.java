package cn.jieshui.department.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The directory of all departments. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, String> {

    private static final String CALLED = "(d.officialName in :names or d.shortName in :names"
            + " or exists (select 1 from d.aliases a where a.name in :names))";

    private static final String MATCHING = "from Department d where d.code > :after and d.kind in :kinds"
            + " and (:area = '' or d.area = :area)"
            + " and (:text = '' or locate(:text, d.officialName) > 0 or locate(:text, d.shortName) > 0"
            + " or exists (select 1 from d.aliases a where locate(:text, a.name) > 0))"
            + " order by d.code";

    /** @throws UnknownDepartment when there is none with this code */
    public Department get(String code) {
        return findByIdOptional(code).orElseThrow(() -> new UnknownDepartment(code));
    }

    /**
     * The area alone: a department that is read before the lock of its area would be an old one under it.
     *
     * @throws UnknownDepartment when there is none with this code
     */
    public String areaOf(String code) {
        return getEntityManager()
                .createQuery("select d.area from Department d where d.code = :code", String.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownDepartment(code));
    }

    /** Sorted by code. */
    public List<Department> list(DepartmentFilter filter, String afterCode, int atMost) {
        Map<String, Object> parameters =
                Map.of("after", afterCode, "kinds", filter.kinds(), "area", filter.area(), "text", filter.text());
        return find(MATCHING, parameters).page(0, atMost).list();
    }

    /** How the department ended, with all that ended together with it; it must have been succeeded. */
    RecordedSuccession successionOf(Department ended) {
        List<String> together = get(ended.successors().get(0)).predecessors().stream()
                .filter(code -> ended.succession().equals(get(code).succession()))
                .sorted()
                .toList();
        return new RecordedSuccession(ended.succession(), together, ended.successors());
    }

    /**
     * The successions in which the department ended or by which it follows others, by their days.
     *
     * @throws UnknownDepartment when there is none with this code
     */
    public List<RecordedSuccession> successionsOf(String code) {
        Department department = get(code);
        Stream<Department> ended = department.predecessors().stream().map(this::get);
        return Stream.concat(ended, Stream.of(department))
                .filter(one -> one.succession() != null)
                .map(this::successionOf)
                .distinct()
                .sorted(Comparator.comparing(RecordedSuccession::place))
                .toList();
    }

    /** Those of an area; null for all. */
    List<Department> of(String area) {
        return area == null ? listAll() : list("area", area);
    }

    /** Those that go by one of the names, at whatever time. */
    List<Department> called(Collection<String> names) {
        return list("from Department d where " + CALLED + " order by d.code", Map.of("names", names));
    }

    /** Keeps other changes of the area's directory waiting until this transaction ends: names are unique in an area. */
    void lock(String area) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(:area)) as text)", String.class)
                .setParameter("area", "department-directory-" + area)
                .getSingleResult();
    }
}
