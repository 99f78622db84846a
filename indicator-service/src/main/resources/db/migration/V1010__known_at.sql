-- What the plans said of an indicator, each from known_from until the next; rows are only added.
create table indicator_history (
    indicator_key bigint      not null references indicator (indicator_key),
    known_from    timestamptz not null,
    position      integer     not null,
    canonical     text        not null,
    in_plan       boolean     not null,
    content       jsonb       not null,
    primary key (indicator_key, known_from)
);

-- What stands now has stood since the first result, as far as anybody can still tell.
insert into indicator_history (indicator_key, known_from, position, canonical, in_plan, content)
select i.indicator_key, coalesce(first.computed_at, now()), i.position, i.canonical, i.in_plan, i.content
from indicator i
left join lateral (
    select min(computed_at) as computed_at from compliance_history where indicator_key = i.indicator_key) first on true;

-- Which result stood at an instant.
create index compliance_history_by_time on compliance_history (indicator_key, month, computed_at, version);
