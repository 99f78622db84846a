package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.FieldProblem;
import java.time.Instant;

/**
 * An import of rows that runs on its own.
 *
 * @param rowsRead of the body, so far
 * @param rowsChecked of these, right by themselves
 * @param rowsWritten held against what stands, in a transaction that ends with the import: until it has SUCCEEDED
 *     nobody sees any of them
 * @param outcome null until it has ended, and when it could not be read at all
 * @param problem why it did not end well; null else
 */
public record ImportJob(
        String id,
        boolean dryRun,
        ImportState state,
        long rowsRead,
        long rowsChecked,
        long rowsWritten,
        RecordedRows outcome,
        FieldProblem problem,
        Instant submittedAt,
        Instant startedAt,
        Instant finishedAt) {}
