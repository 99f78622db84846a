package cn.jieshui.platform.audit.chain;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a walk along a part of the chain has found.
 *
 * @param intact whether there is no fault in this part
 * @param entries how many lines were looked at
 * @param first the number of the first line that was looked at; null without lines
 * @param last the number of the last one; null without lines
 * @param head the hash of the last line so far, in hexadecimal: whoever has noted it elsewhere can tell later that
 *     nothing up to there was replaced, not even all of it
 * @param faults the first hundred
 * @param next where to go on: the last line's number and hash; null at the end of the chain. The whole chain is intact
 *     when every part of it is, each gone on from the one before
 */
@Schema(name = "AuditVerification")
public record Verification(
        boolean intact,
        long entries,
        @Schema(nullable = true) Long first,
        @Schema(nullable = true) Long last,
        @NotNull String head,
        @NotNull List<Fault> faults,
        @Schema(nullable = true) String next) {

    /** Where the chain is broken. */
    @Schema(name = "AuditFault")
    public record Fault(long sequence, @NotNull Kind kind) {

        /** How it is broken. */
        @Schema(name = "AuditFaultKind")
        public enum Kind {
            /** The line, its place or the one before it is not what it was when it was written. */
            ALTERED,
            /** The lines from this one on, up to the next that is there, are gone. */
            MISSING,
            /** The chain ends elsewhere than it did. */
            CUT
        }
    }
}
