package cn.jieshui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.LongConsumer;

/** Puts a plan into force (下达) and tells the other services. */
@ApplicationScoped
public class IssuePlan {

    private final Plans plans;
    private final PlanEditions editions;
    private final PlanEvents events;
    private final Clock clock;

    @Inject
    IssuePlan(Plans plans, PlanEditions editions, PlanEvents events, Clock clock) {
        this.plans = plans;
        this.editions = editions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param areas the caller's
     * @param precondition is given the current version and refuses when the caller has read another
     * @throws UnknownPlan when the areas have none with this id
     * @throws PlanIsInForce when it is issued already
     * @throws FindingsAreOpen when an ERROR among its findings is not confirmed
     */
    @Transactional
    public Plan issue(String id, Collection<String> areas, LongConsumer precondition) {
        Plan plan = plans.getForChange(id, areas);
        precondition.accept(plan.version());
        plan.issue(Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
        plans.flush();
        editions.keep(plan);
        events.issued(plan);
        return plan;
    }
}
