package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.ImportJob;
import cn.jieshui.indicator.measurement.ImportState;
import cn.jieshui.platform.problem.Problem;
import cn.jieshui.platform.problem.Problems;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import that runs on its own, as its sender sees it.
 *
 * @param rowsRead of the body, so far
 * @param rowsChecked of these, right by themselves
 * @param rowsWritten held against what stands; nobody sees any of them until it has SUCCEEDED
 * @param outcome what became of the rows; null until it has ended, and where none could be read
 * @param problem why nothing was accepted, and what to do; null else
 */
@Schema(
        name = "ImportJob",
        requiredProperties = {
            "id",
            "dryRun",
            "state",
            "rowsRead",
            "rowsChecked",
            "rowsWritten",
            "outcome",
            "problem",
            "submittedAt",
            "startedAt",
            "finishedAt"
        },
        examples = ImportView.EXAMPLE)
public record ImportView(
        String id,
        boolean dryRun,
        ImportState state,
        long rowsRead,
        long rowsChecked,
        long rowsWritten,
        @Schema(nullable = true) RecordedRowsView outcome,
        @Schema(nullable = true) ImportProblem problem,
        Instant submittedAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {

    static final String EXAMPLE = """
            {"id": "0b0c1f0e-3a5b-4c7e-9d55-2f8c1f6a7b11", "dryRun": false, "state": "RUNNING", "rowsRead": 1000000,
             "rowsChecked": 1000000, "rowsWritten": 415000, "outcome": null, "problem": null,
             "submittedAt": "2023-07-03T02:00:00Z", "startedAt": "2023-07-03T02:00:01Z", "finishedAt": null}""";

    /** Why an import did not end well. */
    @Schema(
            name = "ImportProblem",
            requiredProperties = {"code", "detail"})
    public record ImportProblem(String code, String detail) {}

    static ImportView of(ImportJob job, Problems problems, RoutingContext request) {
        return new ImportView(
                job.id(),
                job.dryRun(),
                job.state(),
                job.rowsRead(),
                job.rowsChecked(),
                job.rowsWritten(),
                job.outcome() == null ? null : RecordedRowsView.of(job.dryRun(), job.outcome(), problems, request),
                job.problem() == null ? null : problem(job, problems, request),
                job.submittedAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private static ImportProblem problem(ImportJob job, Problems problems, RoutingContext request) {
        Problem.Member told = problems.members(request, List.of(job.problem())).get(0);
        return new ImportProblem(told.code(), told.detail());
    }
}
