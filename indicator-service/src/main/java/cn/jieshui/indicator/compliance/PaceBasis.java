package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.PaceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the pace of a result comes from.
 *
 * @param kind the pace that it was held against
 * @param profileYear the past year whose course it is; null for any other source
 */
public record PaceBasis(
        PaceKind kind,
        Source source,
        @Schema(nullable = true) Integer profileYear) {

    /** Who says so. */
    @Schema(name = "PaceSource")
    public enum Source {
        /** The plan, or nobody: LINEAR. */
        PLAN,
        /** It was set for the indicator. */
        SET,
        /** The measured course of a past year. */
        PROFILE,
        /** A past year's course was wanted and none is complete: LINEAR instead. */
        NO_PROFILE
    }
}
