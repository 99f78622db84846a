package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.plan.UnknownPlan;
import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Says how far the results of plans have come, so that answers that were prepared need not be read again.
 *
 * <p>It is the database that is asked, for every question: what another replica of the service has committed before it
 * is in the answer, and what was rolled back never is, which no message between replicas could promise. The number is
 * summed up from the rows themselves, because a counter for each plan would make all wait for one another that compute
 * something in it. That is an index look-up for each indicator, and {@link SharedReads} makes one statement of what
 * many ask at once: the more ask, the less it is for each.
 */
@ApplicationScoped
public class Editions {

    private static final String EDITIONS = "select * from editions(?::text[], ?::integer[])";

    private final Database database;
    private final SharedReads<PlanMonth, Edition> reads;

    @Inject
    Editions(Database database) {
        this.database = database;
        this.reads = new SharedReads<>(this::read, SharedReaders.threads("editions", 1));
    }

    private record Found(PlanMonth of, Edition edition) {}

    /**
     * The edition that stands when the question comes, or a later one.
     *
     * @param areas those that the caller works in
     * @throws UnknownPlan (when it completes) when none of the areas has the plan
     */
    public CompletionStage<Edition> of(PlanMonth asked, Collection<String> areas) {
        return reads.ask(asked).thenApply(found -> found.filter(edition -> areas.contains(edition.area()))
                .orElseThrow(() -> new UnknownPlan(asked.plan())));
    }

    private Map<PlanMonth, Edition> read(Set<PlanMonth> asked) {
        return database
                .list(
                        EDITIONS,
                        row -> new Found(
                                new PlanMonth(row.text("plan"), row.integer("month")),
                                new Edition(row.text("area"), row.integer("year"), row.bigint("number"))),
                        Columns.of(asked).text(PlanMonth::plan).integer(PlanMonth::month))
                .stream()
                .collect(Collectors.toMap(Found::of, Found::edition));
    }
}
