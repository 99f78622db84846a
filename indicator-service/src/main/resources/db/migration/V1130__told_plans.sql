-- What plan.v1 said of each plan, whole, from known_from until the next; rows are only added. It has what no indicator
-- is computed from too, such as ongoing work.
create table plan_history (
    id         text        not null,
    known_from timestamptz not null,
    version    bigint      not null,
    content    jsonb       not null,
    primary key (id, known_from)
);

-- Of the plans that are there already, what was kept of them, as far back as anybody can tell.
insert into plan_history (id, known_from, version, content)
select p.id, coalesce(first.known_from, p.issued_at, now()), p.version, jsonb_build_object(
    'plan', p.id, 'area', p.area, 'year', p.year, 'title', p.title, 'state', p.state, 'version', p.version,
    'issuedAt', p.issued_at, 'chapters', p.chapters,
    'goals', coalesce((
        select jsonb_agg(i.content order by i.position) from indicator i
        where i.plan = p.id and i.in_plan and i.content ->> 'kind' = 'GOAL'), '[]'),
    'deliverables', coalesce((
        select jsonb_agg(i.content order by i.position) from indicator i
        where i.plan = p.id and i.in_plan and i.content ->> 'kind' <> 'GOAL'), '[]'))
from plan p
left join lateral (
    select min(h.known_from) as known_from from indicator_history h join indicator i using (indicator_key)
    where i.plan = p.id) first on true;
