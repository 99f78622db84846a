package cn.jieshui.indicator.exchange;

import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Plans.Outline;
import cn.jieshui.indicator.plan.ToldPlan;
import cn.jieshui.indicator.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When something in the dataset of a plan changed last. */
@ApplicationScoped
class LastChange {

    private static final String LAST = """
            with asked as (
                select cast(? as text) as plan, cast(? as text) as area, cast(? as integer) as year,
                    cast(? as timestamptz) as at, cast(? as text[]) as deliverables)
            select greatest(
                (select max(known_from) from plan_history where id = a.plan and known_from <= a.at),
                (select max(known_from) from measure_history where known_from <= a.at),
                (select max(v.known_from) from series s join measurement v using (series_key)
                 where s.area = a.area and v.year = a.year and v.known_from <= a.at),
                (select max(b.known_from) from indicator i join base_value b using (indicator_key)
                 where i.plan = a.plan and b.known_from <= a.at),
                (select max(learned_at) from progress_report
                 where deliverable = any (a.deliverables) and known_to is null and learned_at <= a.at),
                (select max(learned_at) from progress_report
                 where deliverable = any (a.deliverables) and known_to is not null and learned_at <= a.at),
                (select max(learned_at) from progress_report_past
                 where deliverable = any (a.deliverables) and learned_at <= a.at),
                (select max(h.computed_at) from indicator i cross join lateral (
                    select computed_at from compliance_history
                    where indicator_key = i.indicator_key and computed_at <= a.at
                    order by computed_at desc limit 1) h
                 where i.plan = a.plan)) as last
            from asked a""";

    private final Plans plans;
    private final Database database;

    @Inject
    LastChange(Plans plans, Database database) {
        this.plans = plans;
        this.database = database;
    }

    /** The last one up to an instant; none when the plan was not known yet then. */
    Optional<Instant> upTo(Outline plan, Instant at) {
        List<ToldPlan> told = plans.told(plan.id(), at);
        return told.isEmpty()
                ? Optional.empty()
                : database.first(
                        LAST,
                        row -> row.instant("last"),
                        plan.id(),
                        plan.area(),
                        plan.year(),
                        at,
                        PlanParts.deliverables(told));
    }
}
