package cn.jieshui.task.progress;

import cn.jieshui.platform.time.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Signs steps with the time, to the microsecond, which the database keeps. */
@ApplicationScoped
class Signatures {

    private final Clock clock;

    @Inject
    Signatures(Clock clock) {
        this.clock = clock;
    }

    Signature of(Actor actor) {
        return new Signature(
                actor.subject(), actor.department(), Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    /** The day, in Asia/Shanghai. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.SHANGHAI));
    }
}
