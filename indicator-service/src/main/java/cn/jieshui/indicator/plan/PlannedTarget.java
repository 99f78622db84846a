package cn.jieshui.indicator.plan;

import cn.jieshui.indicator.calculation.TargetComparator;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A target value (目标值) with the words it was written in.
 *
 * @param amount in the canonical unit, inclusive; null stands for 1 of a milestone and 100 percent of a coverage
 * @param unit the symbol of the canonical unit
 * @param writtenAmount as the document writes it, or null
 * @param stretch the value to strive for (力争), in the canonical unit; null when there is none
 * @param baseYear what a reduction is measured against; null else
 */
public record PlannedTarget(
        TargetComparator comparator,
        BigDecimal amount,
        String unit,
        @Schema(nullable = true) String writtenAmount,
        @Schema(nullable = true) String writtenUnit,
        @Schema(nullable = true) BigDecimal stretch,
        @Schema(nullable = true) Integer baseYear) {}
