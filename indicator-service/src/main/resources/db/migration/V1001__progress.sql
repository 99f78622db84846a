-- What progress.v1 says. A report counts from its acceptance (known_from) until it is withdrawn or superseded
-- (known_to); nothing is removed. It may be here before its plan is.
create table progress_report (
    progress_key bigint      generated always as identity primary key,
    report       text        not null unique,
    deliverable  text        not null,
    plan         text        not null,
    area         text        not null,
    department   text        not null,
    period       text        not null,
    basis        text        not null,
    amount       numeric,
    numerator    numeric,
    denominator  numeric,
    completed_on date,
    revision     integer     not null,
    supersedes   text,
    reason       text,
    version      bigint      not null,
    known_from   timestamptz not null,
    known_to     timestamptz
);

create index progress_report_of_deliverable on progress_report (deliverable);
create index progress_report_superseding on progress_report (supersedes) where supersedes is not null;

-- The things a report names one by one, each with the day of its completion.
create table progress_entry (
    progress_key bigint not null references progress_report (progress_key),
    code         text   not null,
    name         text,
    completed_on date   not null,
    primary key (progress_key, code)
);
