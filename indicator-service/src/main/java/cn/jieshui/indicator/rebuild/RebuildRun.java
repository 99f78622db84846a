package cn.jieshui.indicator.rebuild;

import java.time.Instant;

/**
 * A rebuild as an operator follows it.
 *
 * @param events that were read
 * @param left events to be read before it goes on
 * @param movedAt when it told the last time how far it is
 * @param endedAt null while it goes on
 * @param changes what was put right; null before the end
 * @param failure why nothing was changed; null unless it failed
 */
public record RebuildRun(
        long run,
        String startedBy,
        Instant startedAt,
        Phase phase,
        long events,
        long left,
        Instant movedAt,
        Instant endedAt,
        Changes changes,
        String failure) {}
