package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.scoring.Rollup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must be reached (约束性) and, apart from it, what is striven for (力争). */
@Schema(
        name = "Rollup",
        requiredProperties = {"binding", "strive"})
public record RollupView(TallyView binding, TallyView strive) {

    static RollupView of(Rollup rollup) {
        return new RollupView(TallyView.of(rollup.binding()), TallyView.of(rollup.strive()));
    }
}
