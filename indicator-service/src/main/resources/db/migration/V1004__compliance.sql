-- The results as they stand, one row for each indicator and month, ready to be served. inputs are the keys of the
-- measurements or progress reports (as basis says) that they rest on.
create table compliance_result (
    indicator_key bigint      not null references indicator (indicator_key),
    month         integer     not null,
    version       bigint      not null,
    computed_at   timestamptz not null,
    body          text        not null,
    inputs        bigint[]    not null,
    primary key (indicator_key, month)
) with (fillfactor = 70);

-- Every result that ever stood, from computed_at until the next version of the month; rows are only added.
create table compliance_history (
    indicator_key bigint      not null,
    month         integer     not null,
    version       bigint      not null,
    computed_at   timestamptz not null,
    body          text        not null,
    inputs        bigint[]    not null,
    primary key (indicator_key, month, version)
);
