package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Fraction;
import java.util.List;

/**
 * What a department earned in an item.
 *
 * @param applies whether the department has anything that is judged in it; else it counts neither way (缺项)
 */
public record ItemScore(Item item, boolean applies, Fraction earned, List<Line> lines) {

    public ItemScore {
        lines = List.copyOf(lines);
    }
}
