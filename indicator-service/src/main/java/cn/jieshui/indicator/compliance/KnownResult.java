package cn.jieshui.indicator.compliance;

import java.time.Instant;

/**
 * A result as it lies ready.
 *
 * @param version of the indicator's results in which it came to stand, from 1
 * @param computedAt since when it stands
 */
public record KnownResult(Result result, long version, Instant computedAt) {}
