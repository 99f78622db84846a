package cn.jieshui.platform.audit;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a walk along the whole chain has found.
 *
 * @param intact whether there is no fault
 * @param entries how many lines were looked at
 * @param first the number of the first line, which is 1 until old lines have been removed; null without lines
 * @param last the number of the last line; null without lines
 * @param head the hash of the last line, in hexadecimal: whoever has noted it elsewhere can tell later that nothing up
 *     to there was replaced, not even all of it
 * @param faults the first hundred
 */
@Schema(name = "AuditVerification")
record Verification(
        boolean intact,
        long entries,
        @Schema(nullable = true) Long first,
        @Schema(nullable = true) Long last,
        @NotNull String head,
        @NotNull List<Fault> faults) {

    /** Where the chain is broken. */
    @Schema(name = "AuditFault")
    record Fault(long sequence, @NotNull Kind kind) {

        /** How it is broken. */
        @Schema(name = "AuditFaultKind")
        enum Kind {
            /** The line, its place or the one before it is not what it was when it was written. */
            ALTERED,
            /** The lines from this one on, up to the next that is there, are gone. */
            MISSING,
            /** The chain ends elsewhere than it did. */
            CUT
        }
    }
}
