package cn.jieshui.task.plan.reading;

import java.math.BigDecimal;

/**
 * A required value (目标值) as the document states it.
 *
 * @param amount in {@code unit}, with 亿 and 万 multiplied out, exact; 100 for COMPLETE, 1 for DONE
 * @param writtenAmount the digits as written (in half-width forms), without the scale; null where the document uses
 *     words (全覆盖)
 * @param writtenUnit scale and unit as written (亿立方米, 万亩, %, 家); null for a plain coefficient or words
 * @param stretch the value to strive for beyond the binding one (力争), in {@code unit}; null when there is none
 * @param baseYear of a reduction; else null
 */
public record ReadTarget(
        TargetComparator comparator,
        BigDecimal amount,
        TargetUnit unit,
        String writtenAmount,
        String writtenUnit,
        BigDecimal stretch,
        Integer baseYear) {}
