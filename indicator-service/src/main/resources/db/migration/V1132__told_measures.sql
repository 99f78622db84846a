-- What was said of each measure from known_from until the next; rows are only added.
create table measure_history (
    code       text        not null,
    known_from timestamptz not null,
    content    jsonb       not null,
    primary key (code, known_from)
);

insert into measure_history (code, known_from, content)
select m.code, coalesce(first.known_from, now()), to_jsonb(m) - 'measure_key' - 'version'
from measure m
left join lateral (
    select min(v.known_from) as known_from from measurement v join series s using (series_key)
    where s.measure_key = m.measure_key) first on true;
