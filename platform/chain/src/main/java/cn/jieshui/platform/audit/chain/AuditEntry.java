package cn.jieshui.platform.audit.chain;

import java.time.Instant;

/**
 * One line of the audit.
 *
 * @param sequence counts from 1 without gaps, in the order of the commits
 * @param recordedAt to the microsecond
 * @param status of the answer to a refused request; null for others
 * @param before JSON: what was different before, by what it belongs to; null when nothing was there
 * @param after JSON: what is different now; null when nothing is there any more
 * @param reason what the caller gave as the reason, or the code of the refusal
 * @param repetition of the same within a short time; null for a line that tells of one occurrence
 * @param algorithm what the hash was made with
 * @param hash of all this and of the hash of the line before
 */
public record AuditEntry(
        long sequence,
        Instant recordedAt,
        Actor actor,
        Outcome outcome,
        Integer status,
        String before,
        String after,
        String reason,
        Repetition repetition,
        String algorithm,
        byte[] hash) {

    /** The same with its hash. */
    AuditEntry sealed(byte[] sealedWith) {
        return new AuditEntry(
                sequence, recordedAt, actor, outcome, status, before, after, reason, repetition, algorithm, sealedWith);
    }
}
