package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import java.util.Comparator;
import java.util.List;

/**
 * What became of the rows of a bulk import, or what would.
 *
 * @param rows how many there were
 * @param unchanged how many say what stands already
 * @param faults by their rows
 */
public record DirectoryImport(int rows, int registered, int changed, int unchanged, List<RowFault> faults) {

    private static final int TOLD = 100;

    public DirectoryImport {
        faults = faults.stream()
                .sorted(Comparator.comparing(fault -> fault.field().row()))
                .toList();
    }

    /** How many rows have faults. */
    public long refused() {
        return faults.stream().map(fault -> fault.field().row()).distinct().count();
    }

    /** What is wrong with these; the first hundred. */
    public List<FieldProblem> told() {
        return faults.stream().limit(TOLD).map(RowFault::field).toList();
    }
}
