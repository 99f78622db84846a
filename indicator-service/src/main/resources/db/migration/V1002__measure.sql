-- What is measured. The columns of dimensions keep their order, which names a series.
create table measure (
    measure_key bigint generated always as identity primary key,
    code        text   not null unique,
    name        text   not null,
    unit        text   not null,
    shape       text   not null,
    frequency   text   not null,
    dimensions  json   not null,
    source      text   not null,
    valid_from  date   not null,
    valid_to    date,
    version     bigint not null
);

-- A measure at a place in its dimensions ('' without any), in an area.
create table series (
    series_key  bigint generated always as identity primary key,
    measure_key bigint not null references measure (measure_key),
    area        text   not null,
    dimension   text   not null,
    unique (measure_key, area, dimension)
);

-- Every value that was ever accepted; rows are only added. Written amounts stay as they came, in the written unit.
create table measurement (
    measurement_key     bigint      generated always as identity primary key,
    series_key          bigint      not null references series (series_key),
    year                integer     not null,
    period              text        not null,
    revision            integer     not null,
    amount              numeric,
    numerator           numeric,
    denominator         numeric,
    written_amount      numeric,
    written_numerator   numeric,
    written_denominator numeric,
    written_unit        text        not null,
    status              text        not null,
    source              text        not null,
    reason              text,
    recorded_by         text        not null,
    known_from          timestamptz not null,
    unique (series_key, year, period, revision)
);

-- The one value of a series and period that counts: its newest revision.
create table standing_value (
    series_key      bigint  not null,
    year            integer not null,
    period          text    not null,
    measurement_key bigint  not null,
    revision        integer not null,
    amount          numeric,
    numerator       numeric,
    denominator     numeric,
    primary key (series_key, year, period)
);
