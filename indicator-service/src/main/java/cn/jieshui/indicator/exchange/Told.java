package cn.jieshui.indicator.exchange;

import cn.jieshui.indicator.plan.IssuedPlan;
import cn.jieshui.indicator.plan.ToldPlan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Something that a plan named once.
 *
 * @param thing what was said of it last
 * @param inPlan whether the plan still names it
 * @param changedAt since when it is so
 */
record Told<T>(T thing, boolean inPlan, Instant changedAt) {

    /**
     * Everything that a plan ever named, in the order of the newest; behind it what it does not name any more.
     *
     * @param plans the oldest first
     * @param things those of a plan; null for none
     * @param content what of a thing counts as its change
     */
    static <T> List<Told<T>> of(
            List<ToldPlan> plans, Function<IssuedPlan, List<T>> things, Function<T, ?> key, Function<T, ?> content) {
        Map<Object, Told<T>> told = Map.of();
        for (ToldPlan plan : plans) {
            Map<Object, Told<T>> next = new LinkedHashMap<>();
            for (T thing : Objects.requireNonNullElse(things.apply(plan.plan()), List.<T>of())) {
                Told<T> before = told.get(key.apply(thing));
                boolean same = before != null
                        && before.inPlan()
                        && content.apply(before.thing()).equals(content.apply(thing));
                next.put(key.apply(thing), same ? before : new Told<>(thing, true, plan.knownFrom()));
            }
            told.forEach((id, before) -> next.computeIfAbsent(
                    id, gone -> before.inPlan() ? new Told<>(before.thing(), false, plan.knownFrom()) : before));
            told = next;
        }
        return List.copyOf(told.values());
    }
}
