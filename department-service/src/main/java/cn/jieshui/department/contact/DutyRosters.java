package cn.jieshui.department.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.LongConsumer;

/** The contacts of all departments. */
@ApplicationScoped
public class DutyRosters implements PanacheRepositoryBase<DutyRoster, String> {

    /**
     * Takes the row's lock either way. Hibernate's own lock, on an entity with a collection, is taken after the row was
     * read, and fails when another has changed it in between.
     */
    private static final String START = "insert into duty_roster as old (department_code, version) values (:code, 0)"
            + " on conflict (department_code) do update set version = old.version";

    /** An empty one when nobody has entered any. */
    public DutyRoster of(String department) {
        return findByIdOptional(department).orElseGet(() -> new DutyRoster(department));
    }

    /**
     * Puts these in the place of whoever stood there; with none of them all personal data is erased.
     *
     * @param department that exists
     * @param precondition is given the current version and refuses when the caller has read another
     */
    @Transactional
    public DutyRoster replace(String department, List<DutyContact> contacts, LongConsumer precondition) {
        getEntityManager()
                .createNativeQuery(START)
                .setParameter("code", department)
                .executeUpdate();
        DutyRoster roster = findById(department);
        precondition.accept(roster.version());
        if (roster.replace(contacts)) {
            flush();
        }
        return roster;
    }
}
