package cn.jieshui.indicator.scorecard;

import cn.jieshui.indicator.scorecard.scoring.Scheme;
import cn.jieshui.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** Brings a scheme in, or sets it anew; what held before stays to be read. */
@ApplicationScoped
public class KeepScheme {

    private final Schemes schemes;
    private final Clock clock;
    private final Audit audit;

    @Inject
    KeepScheme(Schemes schemes, Clock clock, Audit audit) {
        this.schemes = schemes;
        this.clock = clock;
        this.audit = audit;
    }

    /** A scheme as it stands now, and whether it has come in just now. */
    public record Kept(KnownScheme scheme, boolean isNew) {}

    /**
     * Keeping what stands already changes nothing.
     *
     * @param isChange whether the caller means a scheme that is there
     * @param precondition is given the revision of a scheme that is there and refuses when the caller has read another
     * @throws UnknownScheme when it is of an area that is not among these, or is to be changed and is not there
     */
    @Transactional
    public Kept keep(Scheme wanted, Set<String> areas, String by, boolean isChange, LongConsumer precondition) {
        if (!areas.contains(Schemes.area(wanted.code()))) {
            throw new UnknownScheme(wanted.code());
        }
        schemes.lock(wanted.code());
        Optional<KnownScheme> standing = schemes.find(wanted.code(), areas);
        if (standing.isEmpty() && isChange) {
            throw new UnknownScheme(wanted.code());
        }
        standing.ifPresent(known -> precondition.accept(known.revision()));
        if (standing.isPresent() && standing.get().scheme().equals(wanted)) {
            return new Kept(standing.get(), false);
        }
        int revision = standing.map(KnownScheme::revision).orElse(0) + 1;
        KnownScheme known = new KnownScheme(wanted, revision, Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        schemes.add(known, by);
        audit.changed(
                "Scheme " + wanted.code(), standing.map(KnownScheme::scheme).orElse(null), wanted);
        return new Kept(known, standing.isEmpty());
    }
}
