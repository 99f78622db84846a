package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.definition.FollowPlans;
import cn.jieshui.indicator.plan.FoldPlans;
import cn.jieshui.indicator.progress.FoldProgress;
import cn.jieshui.indicator.progress.FoldProgress.Folded;
import cn.jieshui.indicator.progress.FoldProgress.Touched;
import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.platform.inbox.InboxHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes what the task service tells. Both topics meet here, so that an indicator of which a batch tells twice is
 * computed once.
 */
@ApplicationScoped
public class Inbox implements InboxHandler {

    private static final String PLAN = "plan.v1";
    private static final String PROGRESS = "progress.v1";
    private static final Set<String> TYPES = Set.of(
            "plan.issued.v1",
            "plan.adjusted.v1",
            "plan.closed.v1",
            "progress.accepted.v1",
            "progress.corrected.v1",
            "progress.withdrawn.v1");

    private final FoldPlans plans;
    private final FoldProgress progress;
    private final FollowPlans definitions;
    private final ComputeResults computing;

    @Inject
    Inbox(FoldPlans plans, FoldProgress progress, FollowPlans definitions, ComputeResults computing) {
        this.plans = plans;
        this.progress = progress;
        this.definitions = definitions;
        this.computing = computing;
    }

    @Override
    public Set<String> topics() {
        return Set.of(PLAN, PROGRESS);
    }

    @Override
    public boolean understands(String type) {
        return TYPES.contains(type);
    }

    /** What a batch has changed: plans, and what reports came. */
    private record Taken(Set<String> plans, Folded reports) {}

    @Override
    public void fold(List<InboxEvent> batch) {
        Taken taken = keep(batch);
        definitions.follow(taken.plans());
        Set<String> all = new HashSet<>(taken.plans());
        taken.reports().touched().forEach(each -> all.add(each.plan()));
        computing.compute(
                all,
                taken.plans(),
                taken.reports().touched().stream().map(Touched::deliverable).toList(),
                taken.reports().arrived());
    }

    /** Keeps what the events say, and leaves it to the caller to compute what follows from it. */
    public void take(List<InboxEvent> batch) {
        keep(batch);
    }

    private Taken keep(List<InboxEvent> batch) {
        return new Taken(plans.fold(of(PLAN, batch)), progress.fold(of(PROGRESS, batch)));
    }

    private static List<InboxEvent> of(String topic, List<InboxEvent> batch) {
        return batch.stream().filter(event -> event.topic().equals(topic)).toList();
    }
}
