package cn.jieshui.indicator.compliance.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The instant that a reader asks about: what had been computed by then. */
final class KnownAt {

    static final String DESCRIPTION = "Answers what stood at this instant, whatever has been corrected since;"
            + " the present unless given, or when it is to come";
    static final String EXAMPLE = "2023-07-15T02:00:00Z";

    private KnownAt() {}

    /** As exactly as the database keeps it. @return none for the present, which an instant to come stands for too */
    static Optional<Instant> past(Instant knownAt, Clock clock) {
        return Optional.ofNullable(knownAt)
                .filter(at -> at.isBefore(Instant.now(clock)))
                .map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }
}
