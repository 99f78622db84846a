package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.ReadTarget;
import cn.jieshui.task.plan.reading.TargetComparator;
import cn.jieshui.task.plan.reading.TargetUnit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * A required value (目标值); limits include the amount.
 *
 * @param amount in {@code unit}, exact; 100 for COMPLETE, 1 for DONE
 * @param writtenAmount the digits as written; null where words stand (全覆盖)
 * @param writtenUnit scale and unit as written (亿立方米, 万亩, 家); null where there is none
 * @param stretch the value to strive for beyond it (力争), in {@code unit}; null when there is none
 * @param baseYear the year that a reduction is measured against; null for other comparators and while unknown
 */
@Embeddable
public record Target(
        @Enumerated(EnumType.STRING) TargetComparator comparator,
        BigDecimal amount,
        @Enumerated(EnumType.STRING) TargetUnit unit,
        String writtenAmount,
        String writtenUnit,
        BigDecimal stretch,
        Integer baseYear) {

    /** With the digits and the unit of the document, as long as it is the amount that stood there. */
    Target keepingWordsOf(Target standing) {
        boolean same = standing != null
                && standing.comparator == comparator
                && standing.unit == unit
                && standing.amount.compareTo(amount) == 0;
        return same
                ? new Target(comparator, amount, unit, standing.writtenAmount, standing.writtenUnit, stretch, baseYear)
                : this;
    }

    static Target of(ReadTarget read) {
        return read == null
                ? null
                : new Target(
                        read.comparator(),
                        read.amount(),
                        read.unit(),
                        read.writtenAmount(),
                        read.writtenUnit(),
                        read.stretch(),
                        read.baseYear());
    }
}
