package cn.jieshui.task.plan;

import cn.jieshui.platform.time.Zones;
import cn.jieshui.task.plan.EditPlan.Editor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Changes what a plan in force is held to (调整): populations, target amounts, conditions, deadlines. Everything stays
 * readable as it was before, and the other services are told in the same transaction.
 */
@ApplicationScoped
public class AdjustPlan {

    private final Plans plans;
    private final Adjustments adjustments;
    private final PlanEditions editions;
    private final PlanEvents events;
    private final Clock clock;

    @Inject
    AdjustPlan(Plans plans, Adjustments adjustments, PlanEditions editions, PlanEvents events, Clock clock) {
        this.plans = plans;
        this.adjustments = adjustments;
        this.editions = editions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param precondition is given the current version and refuses when the editor has read another
     * @throws UnknownPlan when the editor's areas have none with this id
     * @throws PlanIsADraft, PlanIsClosed when it is not in force
     * @throws EffectiveInTheFuture when the day, in Asia/Shanghai, has not come yet
     * @throws AdjustmentRefused when a part is not the plan's or does not have what is to be changed
     * @throws NothingIsAdjusted when everything stands already
     */
    @Transactional
    public Adjustment adjust(
            String id, Editor editor, AdjustmentBasis basis, List<PartAdjustment> wanted, LongConsumer precondition) {
        Plan plan = plans.getForChange(id, editor.areas());
        precondition.accept(plan.version());
        plan.requireInForce();
        requireEffective(basis);
        Map<String, AdjustablePart> parts = AdjustablePart.of(plan);
        Map<String, Terms> terms = AdjustedTerms.of(parts, wanted);
        List<AdjustmentChange> changes = changes(parts, terms);
        if (changes.isEmpty()) {
            throw new NothingIsAdjusted(id);
        }
        return adjusted(plan, terms, basis, editor.subject(), changes);
    }

    private void requireEffective(AdjustmentBasis basis) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.SHANGHAI));
        if (basis.effectiveOn().isAfter(today)) {
            throw new EffectiveInTheFuture(basis.effectiveOn(), today);
        }
    }

    private static List<AdjustmentChange> changes(Map<String, AdjustablePart> parts, Map<String, Terms> terms) {
        return parts.values().stream()
                .filter(part -> terms.containsKey(part.id()))
                .flatMap(part -> AdjustmentChange.between(part.id(), part.terms(), terms.get(part.id())).stream())
                .toList();
    }

    private Adjustment adjusted(
            Plan plan, Map<String, Terms> terms, AdjustmentBasis basis, String by, List<AdjustmentChange> changes) {
        long former = plan.version();
        editions.keep(plan);
        plan.adjust(terms, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
        plans.flush();
        editions.keep(plan);
        Adjustment adjustment = new Adjustment(plan, adjustments.nextNumber(plan), former, basis, by, changes);
        adjustments.persistAndFlush(adjustment);
        events.adjusted(plan);
        return adjustment;
    }
}
