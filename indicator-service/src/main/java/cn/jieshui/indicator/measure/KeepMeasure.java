package cn.jieshui.indicator.measure;

import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.LongConsumer;

/** Brings a measure in, or changes what is said of it. */
@ApplicationScoped
public class KeepMeasure {

    private final Measures measures;
    private final Moments moments;
    private final Audit audit;

    @Inject
    KeepMeasure(Measures measures, Moments moments, Audit audit) {
        this.measures = measures;
        this.moments = moments;
        this.audit = audit;
    }

    /** A measure as it stands now, and whether it has come in just now. */
    public record Kept(KnownMeasure measure, boolean isNew) {}

    /**
     * Keeping what stands already changes nothing.
     *
     * @param isChange whether the caller means a measure that is there
     * @param precondition is given the version of a measure that is there and refuses when the caller has read another
     * @throws UnknownMeasure when it is to be changed and is not there
     * @throws MeasureIsInUse when the change would give measured values another meaning
     */
    @Transactional
    public Kept keep(Measure wanted, boolean isChange, LongConsumer precondition) {
        if (!isChange && measures.add(wanted, moments::ofTransaction)) {
            audit.changed("Measure " + wanted.code(), null, wanted);
            return new Kept(measures.get(wanted.code()), true);
        }
        KnownMeasure standing = measures.lock(List.of(wanted.code())).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownMeasure(wanted.code()));
        precondition.accept(standing.version());
        if (!standing.measure().equals(wanted)) {
            change(standing, wanted);
        }
        return new Kept(measures.get(wanted.code()), false);
    }

    private void change(KnownMeasure standing, Measure wanted) {
        if (!standing.measure().mayBecome(wanted) && measures.isUsed(standing)) {
            throw new MeasureIsInUse(wanted.code());
        }
        measures.change(wanted, moments.ofTransaction());
        audit.changed("Measure " + wanted.code(), standing.measure(), wanted);
    }
}
