package cn.jieshui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.LongConsumer;

/** Ends a plan after the year's assessment (年终考核) and tells the other services. */
@ApplicationScoped
public class ClosePlan {

    private final Plans plans;
    private final PlanEditions editions;
    private final PlanEvents events;
    private final Clock clock;

    @Inject
    ClosePlan(Plans plans, PlanEditions editions, PlanEvents events, Clock clock) {
        this.plans = plans;
        this.editions = editions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reports that are not accepted by then stay where they are on their way.
     *
     * @param areas the caller's
     * @param precondition is given the current version and refuses when the caller has read another
     * @throws UnknownPlan when the areas have none with this id
     * @throws PlanIsADraft, PlanIsClosed when it is not in force
     */
    @Transactional
    public Plan close(String id, Collection<String> areas, LongConsumer precondition) {
        Plan plan = plans.getForChange(id, areas);
        precondition.accept(plan.version());
        editions.keep(plan);
        plan.close(Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
        plans.flush();
        editions.keep(plan);
        events.closed(plan);
        return plan;
    }
}
