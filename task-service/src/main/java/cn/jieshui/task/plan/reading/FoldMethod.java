package cn.jieshui.task.plan.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the year-to-date actual (累计完成值) is folded from accepted values; the reader's default, editable in the draft. */
@Schema(name = "PlannedMethod")
public enum FoldMethod {
    SUM,
    ITEMS,
    ITEMS_OVER_POPULATION,
    LATEST,
    LATEST_RATIO,
    RATIO_OF_SUMS,
    REDUCTION
}
