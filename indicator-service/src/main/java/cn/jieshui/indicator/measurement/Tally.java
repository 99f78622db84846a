package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of rows and remembers the first faults, however many rows there are. */
final class Tally {

    private static final int TOLD = 100;

    private final List<FieldProblem> faults = new ArrayList<>();
    private long accepted;
    private long duplicates;
    private long refused;
    private Kind worst = Kind.RULE;

    void accept() {
        accepted++;
    }

    void duplicate() {
        duplicates++;
    }

    void refuse(int row, List<Fault> found) {
        refused++;
        for (Fault fault : found) {
            worst = fault.kind().compareTo(worst) < 0 ? fault.kind() : worst;
            if (faults.size() < TOLD) {
                faults.add(fault.field().inRow(row));
            }
        }
    }

    RecordedRows counted() {
        return new RecordedRows(accepted + duplicates + refused, accepted, duplicates, refused, List.copyOf(faults));
    }

    /** @throws RowsRefused when any row was refused */
    void mustBeClean() {
        if (refused > 0) {
            throw new RowsRefused(worst, counted());
        }
    }
}
