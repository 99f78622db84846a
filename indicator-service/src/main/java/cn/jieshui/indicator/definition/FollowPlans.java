package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.PlannedGoals;
import cn.jieshui.indicator.storage.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps definitions in step with the plans. A goal for which nothing was ever set takes over what was set for the goal
 * of the same code in the area's newest earlier plan (沿用上年口径): the card where it is valid in the new year, thresholds,
 * the annual flag, the pace (a named profile year gives way to the newest), and the base values of the same base year.
 * From then on each plan has its own: a later change of one does not touch the other.
 */
@ApplicationScoped
public class FollowPlans {

    private final PlannedGoals goals;
    private final Definitions definitions;
    private final BaseValues baseValues;
    private final Moments moments;

    @Inject
    FollowPlans(PlannedGoals goals, Definitions definitions, BaseValues baseValues, Moments moments) {
        this.goals = goals;
        this.definitions = definitions;
        this.baseValues = baseValues;
        this.moments = moments;
    }

    /** @param plans ids of those that have changed, in the transaction of that change */
    public void follow(Collection<String> plans) {
        if (plans.isEmpty()) {
            return;
        }
        List<KnownIndicator> canonicals = goals.canonicals(plans);
        Map<String, Settings> settings =
                definitions.of(canonicals.stream().map(KnownIndicator::id).toList());
        for (KnownIndicator each : canonicals) {
            Settings own = settings.get(each.id());
            if (own == null) {
                takeOver(each);
            } else if (!own.operands().isEmpty()) {
                definitions.read(each, own);
            }
        }
    }

    private void takeOver(KnownIndicator goal) {
        Optional<KnownIndicator> earlier = goals.before(goal);
        if (earlier.isEmpty()) {
            return;
        }
        Instant now = moments.ofTransaction();
        Settings taken = definitions.of(earlier.get().id()).takenOver(goal.indicator());
        if (!taken.equals(Settings.NONE)) {
            definitions.add(goal, taken, earlier.get().id(), now);
        }
        baseValues.takeOver(earlier.get(), goal, now);
    }
}
