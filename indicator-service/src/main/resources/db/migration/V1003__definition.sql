-- Definition cards and pace as set by hand; rows are only added, the newest revision holds. The indicator is the
-- canonical one.
create table definition (
    indicator_key bigint      not null references indicator (indicator_key),
    revision      integer     not null,
    content       jsonb       not null,
    set_by        text        not null,
    known_from    timestamptz not null,
    primary key (indicator_key, revision)
);

-- Which measures the newest revision reads; area and year are the indicator's.
create table definition_measure (
    measure_key   bigint  not null references measure (measure_key),
    area          text    not null,
    year          integer not null,
    indicator_key bigint  not null references indicator (indicator_key),
    primary key (measure_key, area, year, indicator_key)
);

create index definition_measure_of_indicator on definition_measure (indicator_key);

-- Values of the base year, or of its quarters; rows are only added, the newest revision of a period holds.
create table base_value (
    indicator_key bigint      not null references indicator (indicator_key),
    period        text        not null,
    revision      integer     not null,
    amount        numeric,
    numerator     numeric,
    denominator   numeric,
    source        text        not null,
    reason        text,
    recorded_by   text        not null,
    known_from    timestamptz not null,
    primary key (indicator_key, period, revision)
);
