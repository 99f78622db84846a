-- How far the results of plans have come at a month: a number that rises with every change of a result of the month,
-- and of what is said of an indicator of the plan. Both sums only ever rise: versions do, and rows stay.
-- It is asked for with nearly every read, so it is planned once for each connection and not each time: connections of
-- the service plan every statement anew (see application.properties), which costs twice what this takes.
create function editions(plans text[], months integer[])
    returns table (plan text, month integer, area text, year integer, number bigint)
    language plpgsql stable set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select asked.plan, asked.month, p.area, p.year::integer, e.number
    from unnest(plans, months) as asked (plan, month)
    join plan p on p.id = asked.plan
    cross join lateral (
        select (coalesce(sum(i.version), 0) + coalesce(sum(r.versions[asked.month]), 0))::bigint as number
        from indicator i
        left join compliance_result r on r.indicator_key = i.indicator_key
        where i.plan = p.id) as e;
end
$$;
