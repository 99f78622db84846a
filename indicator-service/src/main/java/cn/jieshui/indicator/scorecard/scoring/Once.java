package cn.jieshui.indicator.scorecard.scoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A goal and the deliverable that says the same in other words are one thing: of those that share their inputs the
 * first counts, a binding one before one that is only striven for.
 */
public final class Once {

    private Once() {}

    /** @param indicators in the plan's order, which is kept */
    public static List<Judged> each(Collection<Judged> indicators) {
        Map<String, Judged> counted = new LinkedHashMap<>();
        indicators.forEach(each -> counted.merge(
                each.canonical(), each, (first, next) -> first.isBinding() || !next.isBinding() ? first : next));
        return List.copyOf(counted.values());
    }
}
