package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Target;
import cn.jieshui.task.plan.reading.TargetComparator;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A required value: amounts in {@code unit} (m3, mu, percent, count, ratio), and as the document writes it. */
@Schema(name = "Target")
public record TargetView(
        TargetComparator comparator,
        BigDecimal amount,
        String unit,
        String writtenAmount,
        String writtenUnit,
        BigDecimal stretch,
        Integer baseYear) {

    static TargetView of(Target target) {
        return target == null
                ? null
                : new TargetView(
                        target.comparator(),
                        target.amount(),
                        target.unit().symbol(),
                        target.writtenAmount(),
                        target.writtenUnit(),
                        target.stretch(),
                        target.baseYear());
    }
}
