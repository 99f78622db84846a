package cn.jieshui.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/**
 * One member of one goal or deliverable, before and after an adjustment. Amounts stand in full in the canonical unit,
 * days as in ISO 8601.
 *
 * @param part the id of the goal or deliverable
 * @param before null when there was none, or nobody knew
 * @param after null when there is none any more
 * @param unit null for what is no amount of a target
 */
@Embeddable
public record AdjustmentChange(
        String part,
        @Enumerated(EnumType.STRING) AdjustedField field,
        @Column(name = "value_before") String before,
        @Column(name = "value_after") String after,
        String unit) {

    static List<AdjustmentChange> between(String part, Terms before, Terms after) {
        return AdjustedField.differing(before, after).stream()
                .map(field -> new AdjustmentChange(part, field, field.of(before), field.of(after), field.unitOf(after)))
                .toList();
    }
}
