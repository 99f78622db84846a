package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.AdjustedField;
import cn.jieshui.task.plan.Adjustment;
import cn.jieshui.task.plan.AdjustmentBasis;
import cn.jieshui.task.plan.AdjustmentChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of a plan in force: who, when, why, and every value before and after. */
@Schema(
        name = "Adjustment",
        requiredProperties = {
            "id",
            "plan",
            "number",
            "formerVersion",
            "version",
            "reason",
            "documentNumber",
            "effectiveOn",
            "adjustedBy",
            "adjustedAt",
            "changes"
        },
        examples = """
        {"id": "500110-2023-J1", "plan": "500110-2023", "number": 1, "formerVersion": 3, "version": 4,
         "reason": "年中核定重点监控用水单位名录", "documentNumber": "綦水〔2023〕58号", "effectiveOn": "2023-07-01",
         "adjustedBy": "water-office", "adjustedAt": "2023-07-03T02:15:00Z",
         "changes": [{"part": "500110-2023-G8", "field": "POPULATION", "before": null, "after": "34", "unit": null}]}""")
public record AdjustmentView(
        String id,
        String plan,

        @Schema(description = "Counts from 1 within the plan")
        int number,

        @Schema(description = "The plan's version before") long formerVersion,
        @Schema(description = "The plan's version after it") long version,
        String reason,
        String documentNumber,
        LocalDate effectiveOn,
        String adjustedBy,
        Instant adjustedAt,
        List<ChangeView> changes) {

    /** One member of one part, before and after. */
    @Schema(
            name = "AdjustmentChange",
            requiredProperties = {"part", "field", "before", "after", "unit"})
    public record ChangeView(
            String part,
            AdjustedField field,

            @Schema(nullable = true, description = "Amounts in full in the canonical unit; null when unknown or none")
            String before,

            @Schema(nullable = true) String after,

            @Schema(nullable = true, description = "The canonical unit of a target's amount")
            String unit) {

        static ChangeView of(AdjustmentChange change) {
            return new ChangeView(change.part(), change.field(), change.before(), change.after(), change.unit());
        }
    }

    static AdjustmentView of(Adjustment adjustment) {
        AdjustmentBasis basis = adjustment.basis();
        return new AdjustmentView(
                adjustment.id(),
                adjustment.plan(),
                adjustment.number(),
                adjustment.formerVersion(),
                adjustment.version(),
                basis.reason(),
                basis.documentNumber(),
                basis.effectiveOn(),
                adjustment.adjustedBy(),
                adjustment.adjustedAt(),
                adjustment.changes().stream().map(ChangeView::of).toList());
    }
}
