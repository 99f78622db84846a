package cn.jieshui.task.plan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * On what an adjustment rests (调整依据).
 *
 * @param documentNumber the number of the document that orders it (发文字号)
 * @param effectiveOn the day on which that document takes effect, in Asia/Shanghai; figures follow from when the
 *     adjustment is recorded
 */
@Embeddable
public record AdjustmentBasis(String reason, String documentNumber, LocalDate effectiveOn) {}
