package cn.jieshui.indicator.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The one order in which whoever computes indicators waits for others who do: first for the plans (shared; only a new
 * version of a plan takes one alone), then for the indicators, each in the order of their keys. Then none deadlocks,
 * and each sees what the one before has committed.
 */
@ApplicationScoped
public class IndicatorLocks {

    private final Plans plans;
    private final Indicators indicators;

    @Inject
    IndicatorLocks(Plans plans, Indicators indicators) {
        this.plans = plans;
        this.indicators = indicators;
    }

    /** An indicator, and the one that it shares its inputs with: itself, or a goal. */
    public record Group(KnownIndicator asked, KnownIndicator canonical) {}

    /**
     * Everything that shares inputs with one of these, locked until the transaction ends.
     *
     * @param planIds of everything that is asked for, known or not yet
     * @param wholePlans those of them of which all indicators are asked for
     * @param ids of single indicators; those that no plan has are left out
     */
    public List<KnownIndicator> lock(
            Collection<String> planIds, Collection<String> wholePlans, Collection<String> ids) {
        plans.hold(planIds);
        Set<String> canonicals = indicators.canonicals(wholePlans, ids);
        return canonicals.isEmpty() ? List.of() : indicators.lock(canonicals);
    }

    /**
     * One indicator with all that share its inputs, locked until the transaction ends.
     *
     * @throws UnknownIndicator when no plan of the areas has it
     */
    public Group lock(String id, Set<String> areas) {
        plans.hold(List.of(indicators.get(id, areas).indicator().plan()));
        KnownIndicator seen = indicators.get(id, areas);
        List<KnownIndicator> sharing = indicators.lock(List.of(seen.canonical()));
        return new Group(one(id, sharing), one(seen.canonical(), sharing));
    }

    private static KnownIndicator one(String id, List<KnownIndicator> sharing) {
        return sharing.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownIndicator(id));
    }
}
