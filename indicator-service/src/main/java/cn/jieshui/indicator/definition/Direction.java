package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.TargetComparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way an indicator is better (指标方向), as its target says. */
@Schema(name = "IndicatorDirection")
public enum Direction {
    LOWER_IS_BETTER,
    HIGHER_IS_BETTER;

    public static Direction of(TargetComparator comparator) {
        return comparator == TargetComparator.AT_MOST ? LOWER_IS_BETTER : HIGHER_IS_BETTER;
    }
}
