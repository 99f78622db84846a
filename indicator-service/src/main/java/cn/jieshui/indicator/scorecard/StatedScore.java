package cn.jieshui.indicator.scorecard;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A score that somebody states of a department, beside the one that is computed.
 *
 * @param asOf the month at whose end it is stated
 * @param points of 100, and what bonuses add
 * @param note null when there is nothing to say
 */
public record StatedScore(
        Kind kind, String plan, YearMonth asOf, String scheme, String department, BigDecimal points, String note) {

    /** Who states it. */
    @Schema(name = "ScoreKind")
    public enum Kind {
        /** 自评: the department itself. */
        SELF,
        /** 复核: the water-saving office. */
        REVIEW
    }

    /** Equal amounts are the same however they are written. */
    boolean saysTheSame(StatedScore other) {
        return points.compareTo(other.points) == 0 && Objects.equals(note, other.note);
    }

    /** What it is about; of each there is one that stands. */
    String place() {
        return "%s-M%02d-%s-%s-%s".formatted(plan, asOf.getMonthValue(), scheme, department, kind);
    }
}
