package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.RecordedRows;
import cn.jieshui.platform.problem.Problem;
import cn.jieshui.platform.problem.Problems;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the rows of a body, or with dryRun what would.
 *
 * @param accepted how many of them are new
 * @param duplicates how many stood already, or stand in an earlier row
 * @param refused how many cannot be accepted; only a dryRun answers them like this
 * @param toConfirm how many of the refused ones would be accepted once they come with {@code confirmed} and a reason
 * @param errors what is wrong with these; the first hundred
 */
@Schema(
        name = "RecordedRows",
        requiredProperties = {"dryRun", "rows", "accepted", "duplicates", "refused", "toConfirm", "errors"})
public record RecordedRowsView(
        boolean dryRun,
        long rows,
        long accepted,
        long duplicates,
        long refused,
        long toConfirm,
        List<RowFault> errors) {

    /**
     * One member of a row that is at fault.
     *
     * @param row the line on which it begins, from 1; the header of a CSV is a line too
     * @param pointer a JSON pointer into the row; of CSV the column
     */
    @Schema(
            name = "RowFault",
            requiredProperties = {"row", "pointer", "code"})
    public record RowFault(int row, String pointer, String code, String detail) {

        static RowFault of(Problem.Member told) {
            return new RowFault(told.row(), told.pointer(), told.code(), told.detail());
        }
    }

    static RecordedRowsView of(boolean dryRun, RecordedRows rows, Problems problems, RoutingContext request) {
        List<RowFault> errors = problems.members(request, rows.faults()).stream()
                .map(RowFault::of)
                .toList();
        return new RecordedRowsView(
                dryRun, rows.rows(), rows.accepted(), rows.duplicates(), rows.refused(), rows.toConfirm(), errors);
    }
}
