package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One operand of a formula up to a month: a flow, which is summed, or a level, which is carried forward. */
final class Operand {

    private final Timeline timeline;
    private final boolean level;
    private final RunningSum flow;
    private final Map<Period, BigDecimal> flows = new HashMap<>();
    private Value.Level newest;
    private boolean unfit;

    private Operand(Timeline timeline) {
        this.timeline = timeline;
        level = timeline.series().holdsThroughout() || timeline.all().anyMatch(Value.Level.class::isInstance);
        flow = new RunningSum(timeline);
    }

    static List<Operand> of(List<Timeline> timelines) {
        return timelines.stream().map(Operand::new).toList();
    }

    void advance(int month) {
        flow.advance(month);
        for (Value value : timeline.ending(month)) {
            if (value instanceof Value.Level stated) {
                newest = stated;
            } else if (value instanceof Value.Increment increment) {
                flows.put(increment.period(), increment.amount());
            } else if (value instanceof Value.Cumulative cumulative) {
                flows.put(cumulative.period(), cumulative.amount());
            }
            unfit |= level != value instanceof Value.Level;
        }
        unfit |= !level && flow.isUnfit();
    }

    String name() {
        return timeline.series().name();
    }

    /** Whether it is a parameter or has levels in this year; an operand without any value counts as a flow. */
    boolean isLevel() {
        return level;
    }

    /** Whether its values are of a kind that formulas do not take, or of both. */
    boolean isUnfit() {
        return unfit;
    }

    RunningSum flow() {
        return flow;
    }

    /** The newest level; null before the first, and for a flow. */
    Value.Level newest() {
        return newest;
    }

    /** The periods that a flow has values for. */
    Set<Period> periods() {
        return flows.keySet();
    }

    BigDecimal flowOf(Period period) {
        return flows.get(period);
    }
}
