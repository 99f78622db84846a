package cn.jieshui.task.plan.web;

import cn.jieshui.platform.web.PlainText;
import cn.jieshui.task.plan.AmountUnit;
import cn.jieshui.task.plan.PartAdjustment;
import cn.jieshui.task.plan.PartAdjustment.AdjustedTarget;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a goal or deliverable shall say from now on; what is not given stays as it is. */
@Schema(name = "PartAdjustment")
public record PartAdjustmentRequest(
        @Schema(description = "The id of the goal or deliverable") @NotNull @Size(max = 60)
        String part,

        @Schema(nullable = true, description = "How many there are of what the share is counted against") @Positive
        BigDecimal population,

        @Schema(nullable = true) @Valid TargetAmount target,
        @Schema(nullable = true) @PlainText @Size(max = 500) String condition,

        @Schema(nullable = true, description = "Of a milestone, the last day included")
        LocalDate deadline) {

    /** Another amount for the same comparator; a stretch value that is not given is dropped. */
    @Schema(name = "TargetAmount")
    public record TargetAmount(
            @NotNull @PositiveOrZero BigDecimal amount,

            @Schema(description = "Measures the same as the target's: m3, 万立方米, 家, …") @NotNull @KnownUnit
            String unit,

            @Schema(nullable = true, description = "In the same unit") @PositiveOrZero
            BigDecimal stretch) {

        AdjustedTarget target() {
            return new AdjustedTarget(amount, AmountUnit.of(unit).orElseThrow(), stretch);
        }
    }

    PartAdjustment adjustment() {
        return new PartAdjustment(part, population, target == null ? null : target.target(), condition, deadline);
    }
}
