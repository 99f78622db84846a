package cn.jieshui.platform.audit.chain;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of the audit as an auditor reads it.
 *
 * @param target method and path
 * @param address the client's, and those of the load balancers
 * @param before what was different before, by what it belongs to
 * @param after what is different now
 * @param reason what the caller gave as the reason, or the code of the refusal
 * @param times how often the same happened that the line tells of, the first time and the last; null for once
 * @param hash of this line and the one before it, in hexadecimal
 */
@Schema(name = "AuditEntry")
public record AuditEntryView(
        long sequence,
        @NotNull Instant recordedAt,
        @NotNull String actor,
        @Schema(nullable = true) String department,
        @NotNull String roles,
        @NotNull String address,
        @NotNull String requestId,
        @NotNull String operation,
        @NotNull String target,
        @NotNull Outcome outcome,
        @Schema(nullable = true) Integer status,

        @JsonRawValue @Schema(implementation = Object.class, nullable = true)
        String before,

        @JsonRawValue @Schema(implementation = Object.class, nullable = true)
        String after,

        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Integer times,
        @Schema(nullable = true) Instant firstAt,
        @Schema(nullable = true) Instant lastAt,
        @NotNull String algorithm,
        @NotNull String hash) {

    public static AuditEntryView of(AuditEntry entry) {
        Actor actor = entry.actor();
        Repetition repetition = entry.repetition();
        return new AuditEntryView(
                entry.sequence(),
                entry.recordedAt(),
                actor.subject(),
                actor.department(),
                actor.roles(),
                actor.address(),
                actor.requestId(),
                actor.operation(),
                actor.target(),
                entry.outcome(),
                entry.status(),
                entry.before(),
                entry.after(),
                entry.reason(),
                repetition == null ? null : repetition.times(),
                repetition == null ? null : repetition.first(),
                repetition == null ? null : repetition.last(),
                entry.algorithm(),
                HexFormat.of().formatHex(entry.hash()));
    }
}
