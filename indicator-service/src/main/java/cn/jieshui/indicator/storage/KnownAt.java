package cn.jieshui.indicator.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The instant that a reader asks about: what had been computed by then. */
@ApplicationScoped
public class KnownAt {

    public static final String DESCRIPTION = "Answers what stood at this instant, whatever has been corrected since;"
            + " the present unless given, or when it is to come";
    public static final String EXAMPLE = "2023-07-15T02:00:00Z";

    private final Moments moments;
    private final Clock clock;

    @Inject
    KnownAt(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * As exactly as the database keeps it. It waits until nothing more can come to be known at it, so that the answer
     * is the same for ever.
     *
     * @return none for the present, which an instant to come stands for too
     * @throws StillChanging when that takes too long
     */
    public Optional<Instant> past(Instant knownAt) {
        Optional<Instant> past = Optional.ofNullable(knownAt)
                .filter(at -> at.isBefore(Instant.now(clock)))
                .map(at -> at.truncatedTo(ChronoUnit.MICROS));
        past.ifPresent(moments::settle);
        return past;
    }
}
