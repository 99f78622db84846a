package cn.jieshui.indicator.plan;

import cn.jieshui.indicator.calculation.TargetComparator;
import cn.jieshui.indicator.calculation.TargetUnit;
import cn.jieshui.indicator.plan.IssuedPlan.Deliverable;
import cn.jieshui.indicator.plan.IssuedPlan.Goal;
import cn.jieshui.indicator.storage.Amounts;
import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.platform.inbox.PoisonEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads plan.v1 and makes sure that indicators can be computed from what it says. */
final class PlanReader {

    private static final String QUANTIFIED = "QUANTIFIED";
    private static final String MILESTONE = "MILESTONE";

    private PlanReader() {}

    /** A plan with the indicators that follow from it, in the plan's order. */
    record ReadPlan(IssuedPlan plan, List<Indicator> indicators) {

        String id() {
            return plan.plan();
        }

        long version() {
            return plan.version();
        }

        /** The goal that a deliverable says again, whichever of the two says so; else the indicator's own id. */
        String canonical(Indicator indicator) {
            return indicators.stream()
                    .filter(goal -> goal.kind() == IndicatorKind.GOAL && indicator.kind() != IndicatorKind.GOAL)
                    .filter(goal -> goal.id().equals(indicator.sameAs())
                            || indicator.id().equals(goal.sameAs()))
                    .findFirst()
                    .orElse(indicator)
                    .id();
        }
    }

    /** @throws PoisonEvent when something that every plan has is missing or contradicts itself */
    static ReadPlan read(InboxEvent event) {
        IssuedPlan plan = event.dataAs(IssuedPlan.class);
        require(event, plan.plan() != null && plan.area() != null, "it names no plan");
        require(event, plan.year() != null && plan.year() >= 1000 && plan.year() <= 9999, "it has no year");
        require(event, plan.version() != null && plan.state() != null, "it has no version or state");
        List<Indicator> indicators = Stream.concat(
                        present(plan.goals()).map(goal -> indicator(plan, goal)),
                        present(plan.deliverables())
                                .filter(each -> QUANTIFIED.equals(each.kind()) || MILESTONE.equals(each.kind()))
                                .map(each -> indicator(plan, each)))
                .toList();
        Set<String> ids = new HashSet<>();
        for (Indicator indicator : indicators) {
            check(event, indicator);
            require(event, ids.add(indicator.id()), indicator.id() + " occurs twice");
        }
        return new ReadPlan(plan, indicators);
    }

    private static <T> Stream<T> present(List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }

    private static void check(InboxEvent event, Indicator indicator) {
        String id = indicator.id();
        require(event, id != null && id.startsWith(indicator.plan() + "-"), "an id is not of the plan: " + id);
        require(event, indicator.name() != null, id + " has no name");
        PlannedTarget target = indicator.target();
        require(event, target != null && target.comparator() != null, id + " has no target");
        boolean unitIsKnown = target.comparator() == TargetComparator.DONE
                || (target.unit() != null && TargetUnit.of(target.unit()).isPresent());
        require(event, unitIsKnown, id + " has no unit that is known");
        boolean amountIsPlain = target.comparator() == TargetComparator.DONE
                || target.comparator() == TargetComparator.COMPLETE
                || target.amount() != null;
        require(event, amountIsPlain, id + " has no amount");
        require(event, Amounts.fit(target.amount(), target.stretch()), id + " has an amount beyond all bounds");
        require(event, target.amount() == null || target.amount().signum() >= 0, id + " has a negative target");
        require(
                event,
                indicator.population() == null
                        || Amounts.fit(indicator.population().amount()),
                id + " has a population beyond all bounds");
        boolean milestone = indicator.kind() == IndicatorKind.MILESTONE;
        require(event, milestone || indicator.method() != null, id + " has no method");
    }

    private static void require(InboxEvent event, boolean holds, String otherwise) {
        if (!holds) {
            throw new PoisonEvent(event, otherwise);
        }
    }

    private static Indicator indicator(IssuedPlan plan, Goal goal) {
        return new Indicator(
                goal.id(),
                plan.plan(),
                plan.area(),
                plan.year(),
                IndicatorKind.GOAL,
                goal.code(),
                goal.name(),
                goal.text(),
                goal.line(),
                null,
                null,
                goal.target(),
                goal.modality(),
                null,
                goal.method(),
                goal.pace(),
                null,
                goal.population(),
                goal.partOf(),
                goal.sameAs(),
                List.of());
    }

    private static Indicator indicator(IssuedPlan plan, Deliverable deliverable) {
        return new Indicator(
                deliverable.id(),
                plan.plan(),
                plan.area(),
                plan.year(),
                IndicatorKind.valueOf(deliverable.kind()),
                null,
                deliverable.name(),
                deliverable.text(),
                deliverable.line(),
                deliverable.chapter(),
                deliverable.task(),
                deliverable.target(),
                deliverable.modality(),
                deliverable.condition(),
                deliverable.method(),
                deliverable.pace(),
                deliverable.deadline(),
                deliverable.population(),
                null,
                deliverable.sameAs(),
                Objects.requireNonNullElse(deliverable.parties(), List.of()));
    }
}
