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
    private long right;
    private long toConfirm;
    private Kind worst = Kind.RULE;

    /** So many more are right by themselves; what becomes of them is another question. */
    void right(long rows) {
        right += rows;
    }

    long right() {
        return right;
    }

    /** Whatever became of them. */
    long seen() {
        return accepted + duplicates + refused + right;
    }

    void accept() {
        accepted++;
    }

    void duplicate() {
        duplicates++;
    }

    void refuse(int row, List<Fault> found) {
        refused++;
        toConfirm += found.stream().allMatch(Fault::isConfirmable) ? 1 : 0;
        for (Fault fault : found) {
            worst = fault.kind().compareTo(worst) < 0 ? fault.kind() : worst;
            if (faults.size() < TOLD) {
                faults.add(fault.field().inRow(row));
            }
        }
    }

    /** It was accepted before, and then found to break a rule. */
    void refuseAccepted(int row, List<Fault> found) {
        accepted--;
        refuse(row, found);
    }

    RecordedRows counted() {
        return new RecordedRows(
                accepted + duplicates + refused, accepted, duplicates, refused, toConfirm, List.copyOf(faults));
    }

    /** @throws RowsRefused when any row was refused */
    void mustBeClean() {
        if (refused > 0) {
            throw new RowsRefused(worst, counted());
        }
    }
}
