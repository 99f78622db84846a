package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.calculation.Modality;
import cn.jieshui.indicator.definition.PaceSetting;
import cn.jieshui.indicator.definition.Settings;
import cn.jieshui.indicator.plan.Indicator;
import cn.jieshui.indicator.plan.IndicatorKind;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.Party;
import cn.jieshui.indicator.plan.PlannedTarget;
import cn.jieshui.indicator.plan.Population;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator as a client sees it: what the plan says, and what was set for it. */
@Schema(name = "Indicator")
public record IndicatorView(
        String id,
        String plan,
        String area,
        int year,
        IndicatorKind kind,
        String code,
        String name,
        String text,
        Integer line,
        String chapter,
        String task,
        PlannedTarget target,
        Modality modality,
        String condition,
        FoldMethod method,
        LocalDate deadline,
        Population population,
        String partOf,
        String sameAs,
        List<Party> parties,
        DefinitionBody definition,
        PaceBody pace,
        long version) {

    static IndicatorView of(KnownIndicator known, Settings settings) {
        Indicator indicator = known.indicator();
        return new IndicatorView(
                indicator.id(),
                indicator.plan(),
                indicator.area(),
                indicator.year(),
                indicator.kind(),
                indicator.code(),
                indicator.name(),
                indicator.text(),
                indicator.line(),
                indicator.chapter(),
                indicator.task(),
                indicator.target(),
                indicator.modality(),
                indicator.condition(),
                indicator.method(),
                indicator.deadline(),
                indicator.population(),
                indicator.partOf(),
                indicator.sameAs(),
                indicator.parties(),
                DefinitionBody.of(settings.definition()),
                PaceBody.of(pace(indicator, settings)),
                known.version());
    }

    private static PaceSetting pace(Indicator indicator, Settings settings) {
        boolean planned = settings.pace() == null && indicator.pace() != null;
        return planned ? new PaceSetting(indicator.pace(), null) : settings.pace();
    }
}
