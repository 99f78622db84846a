package cn.jieshui.indicator.measurement;

import java.time.Instant;
import java.util.Set;

/**
 * Which values are asked for; null stands for all.
 *
 * @param measure code of a measure
 * @param areas those that the caller works in, or the one of them that is asked for
 * @param history whether revisions that no longer count are wanted too
 * @param knownAt what was accepted after this instant is as if it were not there
 */
public record MeasurementFilter(
        String measure, Set<String> areas, Integer year, String period, boolean history, Instant knownAt) {}
