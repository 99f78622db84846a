package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;

/** Takes a whole directory over, or a part of one: all of its rows or none. */
@ApplicationScoped
public class ImportDirectory {

    private final Departments departments;
    private final UniqueNames uniqueNames;
    private final DepartmentEvents events;

    @Inject
    ImportDirectory(Departments departments, UniqueNames uniqueNames, DepartmentEvents events) {
        this.departments = departments;
        this.uniqueNames = uniqueNames;
        this.events = events;
    }

    /**
     * Rows of unknown codes register departments, others change them; what is not among the rows stays as it is. Names
     * are held against the directory as it is after all rows, so that two departments may change theirs with each
     * other.
     *
     * @param faults of rows that could not be read
     * @param keeps whether the caller keeps the departments of an area
     * @throws RowsRefused naming the rows at fault
     */
    @Transactional
    public DirectoryImport take(List<DirectoryRow> rows, List<RowFault> faults, Predicate<String> keeps) {
        TakenRows taken = take(rows, keeps);
        DirectoryImport result = taken.result(rows.size(), faults);
        if (!result.faults().isEmpty()) {
            throw new RowsRefused(result);
        }
        taken.registered().forEach(events::registered);
        taken.changed().forEach(events::changed);
        return result;
    }

    /** What {@link #take} would come to, with all rows at fault; nothing stays written, nobody is told. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public DirectoryImport rehearse(List<DirectoryRow> rows, List<RowFault> faults, Predicate<String> keeps) {
        DirectoryImport result = take(rows, keeps).result(rows.size(), faults);
        QuarkusTransaction.setRollbackOnly();
        return result;
    }

    private TakenRows take(List<DirectoryRow> rows, Predicate<String> keeps) {
        rows.stream().map(DirectoryRow::area).distinct().sorted().forEach(departments::lock);
        TakenRows taken = new TakenRows();
        rows.forEach(row -> refusedOr(row, taken, () -> write(row, keeps, taken)));
        departments.flush();
        List<DirectoryRow> written = taken.written();
        written.forEach(row -> refusedOr(row, taken, () -> uniqueNames.check(row.code(), row.area(), row.details())));
        return taken;
    }

    private static void refusedOr(DirectoryRow row, TakenRows taken, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            taken.refuse(RowFault.of(row.number(), refusal));
        }
    }

    private void write(DirectoryRow row, Predicate<String> keeps, TakenRows taken) {
        if (!keeps.test(row.area())) {
            taken.refuse(row, Refusal.Kind.NOT_ALLOWED, "/area", "area-is-not-the-callers", row.area());
        } else if (taken.has(row.code())) {
            taken.refuse(row, Refusal.Kind.RULE, "/code", "named-twice", row.code());
        } else {
            departments
                    .findByIdOptional(row.code())
                    .ifPresentOrElse(standing -> change(standing, row, taken), () -> register(row, taken));
        }
    }

    private void register(DirectoryRow row, TakenRows taken) {
        if (row.version() != null) {
            taken.refuse(row, Refusal.Kind.CONFLICT, "/version", "another-version-stands", 0);
            return;
        }
        Department department = new Department(row.code(), row.area(), row.details());
        departments.persist(department);
        taken.registered(row, department);
    }

    private static void change(Department standing, DirectoryRow row, TakenRows taken) {
        if (row.version() != null && row.version() != standing.version()) {
            taken.refuse(row, Refusal.Kind.CONFLICT, "/version", "another-version-stands", standing.version());
            return;
        }
        if (!standing.area().equals(row.area())) {
            throw new AreaIsFixed(row.code(), standing.area());
        }
        standing.requireFit(row.details().validity());
        taken.changed(row, standing, standing.become(row.details()));
    }
}
