package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.compliance.web.AsOf;
import cn.jieshui.indicator.plan.Plans.Outline;
import cn.jieshui.platform.time.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;

/** The months that scorecards are asked for. */
@ApplicationScoped
class PlanMonths {

    static final String DESCRIPTION =
            "A month of the plan year; unless given the newest that is not to come, December of a past year";

    private final Clock clock;

    @Inject
    PlanMonths(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param asOf null stands for the newest month that is not to come
     * @throws cn.jieshui.platform.web.MalformedParameter for anything that is no month of the plan's year
     */
    YearMonth of(Outline plan, String asOf) {
        YearMonth today = YearMonth.now(clock.withZone(Zones.SHANGHAI));
        return YearMonth.of(plan.year(), AsOf.month(asOf, plan.year(), today));
    }
}
