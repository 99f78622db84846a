package cn.jieshui.task.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step on a report's way (办理记录): never changed, never taken away.
 *
 * @param by the {@code sub} of whoever took it
 * @param department that it was taken for; null for the water-saving office and other systems
 * @param at when it was taken, also for an acceptance that is loaded as history
 * @param reason null where none is asked for
 * @param state after the step
 * @param edition of the content that it was about
 */
@Embeddable
public record Step(
        @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "taken_by") String by,
        String department,
        @Column(name = "taken_at") Instant at,
        String reason,
        @Enumerated(EnumType.STRING) ReportState state,
        int edition) {

    /** What was done. */
    @Schema(name = "ReportStepKind")
    public enum Kind {
        DRAFTED,
        CHANGED,
        SUBMITTED,
        ENDORSED,
        ACCEPTED,
        RETURNED,
        WITHDRAWN,
        SUPERSEDED;

        /** Steps of whoever reports; all others review. */
        boolean isReporting() {
            return this == DRAFTED || this == CHANGED || this == SUBMITTED;
        }
    }
}
