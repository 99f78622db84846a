package cn.jieshui.indicator.definition;

import java.time.Instant;

/**
 * A base value as it was accepted.
 *
 * @param indicator canonical id of the indicator that it belongs to
 * @param revision of the values for its period, from 1
 * @param knownFrom when it was accepted
 */
public record KnownBaseValue(String indicator, BaseValue value, int revision, Instant knownFrom) {

    /** Such as {@code 500110-2023-G3-B2020-Q1-R1}. */
    public String id() {
        return indicator + "-B" + value.period() + "-R" + revision;
    }
}
