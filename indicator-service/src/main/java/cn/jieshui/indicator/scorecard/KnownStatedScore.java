package cn.jieshui.indicator.scorecard;

import java.time.Instant;

/**
 * A stated score as it was accepted.
 *
 * @param revision from 1
 * @param knownFrom when it was accepted
 */
public record KnownStatedScore(StatedScore score, int revision, Instant knownFrom) {

    /** Such as {@code 500110-2023-M12-500110-annual-500110-jjxxw-SELF-R1}. */
    public String id() {
        return score.place() + "-R" + revision;
    }
}
