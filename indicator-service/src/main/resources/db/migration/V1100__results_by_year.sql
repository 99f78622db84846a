-- The results of an indicator: a row for each change, with its twelve months as they stood from computed_at until the
-- next; rows are only added. A line of bodies is the result of a month in JSON, January first, and the same line of
-- inputs the keys of the measurements or progress reports (as basis says) that it rests on, with commas between.
-- versions: of each month, the row in which it came to be what it is, and so since when it stands.
alter table compliance_history rename to monthly_history;
alter table monthly_history rename constraint compliance_history_pkey to monthly_history_pkey;
alter index compliance_history_by_time rename to monthly_history_by_time;
alter table compliance_result rename to monthly_result;
alter table monthly_result rename constraint compliance_result_pkey to monthly_result_pkey;

create table compliance_history (
    indicator_key bigint      not null,
    version       bigint      not null,
    computed_at   timestamptz not null,
    versions      bigint[]    not null check (array_length(versions, 1) = 12),
    bodies        text        not null,
    inputs        text        not null,
    primary key (indicator_key, version)
);

-- Which row stands of an indicator, and what it takes to tell whether others differ without reading them: of each month
-- the first 16 octets of SHA-256 over its lines of bodies and inputs, and a line with what most readers want of it.
create table compliance_result (
    indicator_key bigint      primary key references indicator (indicator_key),
    version       bigint      not null,
    computed_at   timestamptz not null,
    versions      bigint[]    not null,
    digests       bytea       not null,
    outlines      text        not null
) with (fillfactor = 50);

-- Most of twelve results is the same twelve times; where the server has the faster compression, it is taken.
do $$
begin
    alter table compliance_history alter column bodies set compression lz4;
    alter table compliance_history alter column inputs set compression lz4;
exception when feature_not_supported then
    null;
end $$;

-- A month stood as it was when the indicator had changed last up to then. Nothing is known earlier than before.
insert into compliance_history (indicator_key, version, computed_at, versions, bodies, inputs)
select change.indicator_key, change.version, change.computed_at, array_agg(stood.version order by m.month),
    string_agg(stood.body, chr(10) order by m.month),
    string_agg(array_to_string(stood.inputs, ','), chr(10) order by m.month)
from (
    select indicator_key, version,
        max(max(computed_at)) over (partition by indicator_key order by version) as computed_at
    from monthly_history group by indicator_key, version) change
cross join generate_series(1, 12) as m (month)
cross join lateral (
    select h.version, h.body, h.inputs from monthly_history h
    where h.indicator_key = change.indicator_key and h.month = m.month and h.version <= change.version
    order by h.version desc limit 1) stood
group by change.indicator_key, change.version, change.computed_at;

insert into compliance_result (indicator_key, version, computed_at, versions, digests, outlines)
select h.indicator_key, h.version, h.computed_at, h.versions,
    string_agg(substring(sha256(convert_to(line.body || chr(10) || line.inputs, 'UTF8')) for 16), ''::bytea order by m.month),
    string_agg(
        format('{"actual":%s,"pace":%s,"light":%s,"met":%s,"completeness":%s}',
            line.body::json -> 'actual', line.body::json -> 'pace', line.body::json -> 'light',
            line.body::json -> 'met', line.body::json -> 'completeness'),
        chr(10) order by m.month)
from (select distinct on (indicator_key) * from compliance_history order by indicator_key, version desc) h
cross join generate_series(1, 12) as m (month)
cross join lateral (
    select split_part(h.bodies, chr(10), m.month) as body, split_part(h.inputs, chr(10), m.month) as inputs) line
group by h.indicator_key, h.version, h.computed_at, h.versions;

create index compliance_history_by_time on compliance_history (indicator_key, computed_at, version);

drop table monthly_result;
drop table monthly_history;
