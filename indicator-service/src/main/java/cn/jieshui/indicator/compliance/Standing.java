package cn.jieshui.indicator.compliance;

import java.time.Instant;
import java.util.List;

/**
 * What stands of an indicator, as far as it takes to tell whether other results differ.
 *
 * @param version of its results, from 1; 0 before the first
 * @param computedAt since when all of it stands; null before the first
 * @param versions of each month, in which it came to be what it is; none before the first
 * @param digests of its months
 * @param outlines of each month
 */
record Standing(
        long indicatorKey,
        long version,
        Instant computedAt,
        List<Long> versions,
        byte[] digests,
        List<Outline> outlines) {

    static Standing none(long indicatorKey) {
        return new Standing(indicatorKey, 0, null, List.of(), new byte[0], List.of());
    }

    boolean isNone() {
        return version == 0;
    }
}
