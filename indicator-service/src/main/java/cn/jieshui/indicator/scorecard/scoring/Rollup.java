package cn.jieshui.indicator.scorecard.scoring;

import java.util.Collection;
import java.util.List;

/**
 * What a group of indicators adds up to.
 *
 * @param binding what must be reached (约束性)
 * @param strive what is striven for (力争, 争取): shown, never held against anyone
 */
public record Rollup(Tally binding, Tally strive) {

    /** @param indicators in the plan's order; those that share their inputs count once */
    public static Rollup of(Collection<Judged> indicators) {
        List<Judged> counted = Once.each(indicators);
        return new Rollup(
                Tally.of(counted.stream().filter(Judged::isBinding).toList()),
                Tally.of(counted.stream().filter(each -> !each.isBinding()).toList()));
    }
}
