package cn.jieshui.indicator.plan;

import cn.jieshui.indicator.plan.PlanReader.ReadPlan;
import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.platform.inbox.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes over what plan.v1 says; a plan that has been seen in a newer version stays as it is. */
@ApplicationScoped
public class FoldPlans {

    private final Plans plans;
    private final Indicators indicators;
    private final Moments moments;

    @Inject
    FoldPlans(Plans plans, Indicators indicators, Moments moments) {
        this.plans = plans;
        this.indicators = indicators;
        this.moments = moments;
    }

    /**
     * @return the ids of the plans that changed
     * @throws PoisonEvent when events cannot be understood
     */
    public Set<String> fold(List<InboxEvent> events) {
        Map<String, ReadPlan> newest = PoisonEvent.readAll(events, PlanReader::read).stream()
                .collect(Collectors.toMap(
                        ReadPlan::id,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(ReadPlan::version))));
        plans.lock(newest.keySet());
        Set<String> changed =
                plans.keep(newest.values().stream().map(ReadPlan::plan).toList());
        Collection<ReadPlan> fresh = newest.values().stream()
                .filter(plan -> changed.contains(plan.id()))
                .toList();
        if (!fresh.isEmpty()) {
            plans.tell(fresh.stream().map(ReadPlan::plan).toList(), moments.ofTransaction());
            indicators.keep(fresh, moments.ofTransaction());
        }
        return changed;
    }
}
