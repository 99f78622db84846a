package cn.jieshui.indicator.compliance;

import java.time.Instant;

/**
 * A result that stood, or stands, for a month.
 *
 * @param restsOnInputs whether any accepted value or report had come by then
 * @param until when another one took its place; null while it stands, or when that was not asked for
 */
public record PastResult(KnownResult known, boolean restsOnInputs, Instant until) {

    Instant from() {
        return known.computedAt();
    }

    PastResult until(Instant end) {
        return new PastResult(known, restsOnInputs, end);
    }
}
