package cn.jieshui.platform.audit.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How often the same happened that one line tells of.
 *
 * @param times how often, at least once
 * @param first when it happened first, to the microsecond
 * @param last when it happened last, to the microsecond
 */
public record Repetition(int times, Instant first, Instant last) {

    public Repetition {
        first = first.truncatedTo(ChronoUnit.MICROS);
        last = last.truncatedTo(ChronoUnit.MICROS);
    }
}
