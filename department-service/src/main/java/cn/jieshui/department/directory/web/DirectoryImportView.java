package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.DirectoryImport;
import cn.jieshui.platform.problem.Problem;
import cn.jieshui.platform.problem.Problems;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the rows of a bulk import, or with dryRun what would.
 *
 * @param refused how many rows cannot be taken over; only a dryRun answers them like this
 * @param errors what is wrong with these; the first hundred
 */
@Schema(
        name = "DirectoryImport",
        requiredProperties = {"dryRun", "rows", "registered", "changed", "unchanged", "refused", "errors"},
        examples = """
        {"dryRun": true, "rows": 39, "registered": 1, "changed": 1, "unchanged": 36, "refused": 1,
         "errors": [{"row": 12, "pointer": "/shortName", "code": "not-null", "detail": "不能为空"}]}""")
public record DirectoryImportView(
        boolean dryRun, int rows, int registered, int changed, int unchanged, long refused, List<Fault> errors) {

    /**
     * One member of a row that is at fault.
     *
     * @param row from 1; of a table the line, its header included
     * @param pointer a JSON pointer into the row
     */
    @Schema(
            name = "DirectoryFault",
            requiredProperties = {"row", "pointer", "code"})
    public record Fault(int row, String pointer, String code, String detail) {

        static Fault of(Problem.Member told) {
            return new Fault(told.row(), told.pointer(), told.code(), told.detail());
        }
    }

    static DirectoryImportView of(boolean dryRun, DirectoryImport result, Problems problems, RoutingContext request) {
        return new DirectoryImportView(
                dryRun,
                result.rows(),
                result.registered(),
                result.changed(),
                result.unchanged(),
                result.refused(),
                problems.members(request, result.told()).stream().map(Fault::of).toList());
    }
}
