package cn.jieshui.indicator.scorecard.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of a scheme (考核项目). Only binding indicators count in it: what is striven for never costs points.
 *
 * @param points the most that it gives, above 0
 * @param steps of STEP, from low to high, the last of them giving all points; empty else
 * @param deductions of DEDUCTION; empty else
 */
public record Item(
        String id,
        String name,
        BigDecimal points,
        Method method,
        Selection of,
        List<Step> steps,
        List<Deduction> deductions) {

    public Item {
        steps = List.copyOf(steps);
        deductions = List.copyOf(deductions);
    }
}
