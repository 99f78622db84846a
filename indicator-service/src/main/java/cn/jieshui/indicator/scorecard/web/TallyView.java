package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.scorecard.scoring.Tally;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Indicators counted by what their results say; each kind is there, with 0 where nothing has it. */
@Schema(
        name = "Tally",
        requiredProperties = {"indicators", "lights", "met", "completeness"})
public record TallyView(
        CountedView indicators,
        Map<Light, CountedView> lights,
        Map<Met, CountedView> met,
        Map<Completeness, CountedView> completeness) {

    static TallyView of(Tally tally) {
        return new TallyView(
                CountedView.of(tally.indicators()),
                CountedView.each(tally.lights()),
                CountedView.each(tally.met()),
                CountedView.each(tally.completeness()));
    }
}
