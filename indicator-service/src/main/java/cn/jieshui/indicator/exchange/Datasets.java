package cn.jieshui.indicator.exchange;

import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Plans.Outline;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.KnownAt;
import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.platform.web.MalformedParameter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * The datasets of the plans. Every row in them says since when it is known as it is, and nothing comes to be known at
 * an instant that was answered for: so a dataset of an instant is the same for ever, and what changed since it was made
 * is all that a reader lacks.
 */
@ApplicationScoped
public class Datasets {

    private static final int LONGEST_SECONDS = (int) Duration.ofMinutes(10).toSeconds();

    private final Plans plans;
    private final LastChange lastChange;
    private final PlanParts planParts;
    private final MeasureParts measureParts;
    private final ReportParts reportParts;
    private final ResultParts resultParts;
    private final KnownAt known;
    private final Moments moments;
    private final Database database;
    private final Clock clock;

    @Inject
    Datasets(
            Plans plans,
            LastChange lastChange,
            PlanParts planParts,
            MeasureParts measureParts,
            ReportParts reportParts,
            ResultParts resultParts,
            KnownAt known,
            Moments moments,
            Database database,
            Clock clock) {
        this.plans = plans;
        this.lastChange = lastChange;
        this.planParts = planParts;
        this.measureParts = measureParts;
        this.reportParts = reportParts;
        this.resultParts = resultParts;
        this.known = known;
        this.moments = moments;
        this.database = database;
        this.clock = clock;
    }

    /** What is done with the parts, in their order. */
    @FunctionalInterface
    public interface Reader {
        void read(List<Part> parts) throws IOException;
    }

    /**
     * The dataset of a plan at an instant. It carries the instant of the last change up to then, so that it is the same
     * dataset, octet for octet, whenever it is asked for until the next change.
     *
     * @param areas those that the caller works in
     * @param knownAt null, or an instant to come, stands for the present
     * @param changedSince null for everything
     * @throws cn.jieshui.indicator.plan.UnknownPlan when none of the areas has it
     * @throws PlanNotKnownThen when it was not known yet
     * @throws MalformedParameter when the changes are asked for since after that instant
     * @throws cn.jieshui.indicator.storage.StillChanging when a change up to then does not end soon
     */
    public Dataset at(String plan, Collection<String> areas, Instant knownAt, Instant changedSince) {
        Outline outline = plans.get(plan, areas);
        Instant asked = known.past(knownAt).orElseGet(this::present);
        Instant last = lastChange.upTo(outline, asked).orElseThrow(() -> new PlanNotKnownThen(plan, asked));
        if (changedSince != null && changedSince.isAfter(asked)) {
            throw new MalformedParameter("?changedSince", "after-known-at", asked);
        }
        return new Dataset(plan, outline.area(), outline.year(), last, changedSince);
    }

    private Instant present() {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        moments.settle(now);
        return now;
    }

    /** Reads everything in one snapshot of the database, of which only some rows are in memory at a time. */
    public void read(Reader reader) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            database.update("set transaction isolation level repeatable read, read only");
            try {
                reader.read(parts());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** All rows of a part, those too that have not changed; while {@link #read} is under way. */
    public void rows(Part part, Dataset of, Part.Rows rows) throws IOException {
        part.source().rows(of, rows);
    }

    private List<Part> parts() {
        return List.of(
                planParts.plan(),
                planParts.chapters(),
                planParts.goals(),
                planParts.deliverables(),
                planParts.parties(),
                measureParts.measures(),
                measureParts.measurements(),
                measureParts.baseValues(),
                reportParts.reports(),
                reportParts.entries(),
                resultParts.results());
    }
}
