package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What has become of the rows of a bulk import so far. */
final class TakenRows {

    private final Set<String> codes = new HashSet<>();
    private final List<DirectoryRow> written = new ArrayList<>();
    private final List<Department> registered = new ArrayList<>();
    private final List<Department> changed = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();

    /** Whether a row before had the code. */
    boolean has(String code) {
        return codes.contains(code);
    }

    void registered(DirectoryRow row, Department department) {
        codes.add(row.code());
        written.add(row);
        registered.add(department);
    }

    /** @param differs false when the row says what stands */
    void changed(DirectoryRow row, Department department, boolean differs) {
        codes.add(row.code());
        written.add(row);
        if (differs) {
            changed.add(department);
        }
    }

    void refuse(List<RowFault> found) {
        faults.addAll(found);
    }

    void refuse(DirectoryRow row, Refusal.Kind kind, String pointer, String code, Object... arguments) {
        faults.add(new RowFault(kind, new FieldProblem(pointer, code, arguments).inRow(row.number())));
    }

    /** Those that the directory follows. */
    List<DirectoryRow> written() {
        return List.copyOf(written);
    }

    List<Department> registered() {
        return registered;
    }

    List<Department> changed() {
        return changed;
    }

    /** @param unread faults of rows that could not be read */
    DirectoryImport result(int readable, List<RowFault> unread) {
        int rows = readable
                + (int) unread.stream()
                        .map(fault -> fault.field().row())
                        .distinct()
                        .count();
        List<RowFault> all = Stream.concat(faults.stream(), unread.stream()).toList();
        int unchanged = written.size() - registered.size() - changed.size();
        return new DirectoryImport(rows, registered.size(), changed.size(), unchanged, all);
    }
}
