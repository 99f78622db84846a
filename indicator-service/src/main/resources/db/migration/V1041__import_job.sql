-- Imports of rows that run on their own, and how far they are; heartbeat_at is told by the process that runs one.
-- areas: those that the owner worked in when he sent it. problem, faults: the code and arguments of why it did not end
-- well. outcome: the counts.
create table import_job (
    id           text        primary key,
    owner        text        not null,
    areas        text[]      not null,
    dry_run      boolean     not null,
    state        text        not null,
    rows_read    bigint      not null,
    rows_checked bigint      not null,
    rows_written bigint      not null,
    outcome      jsonb,
    problem      jsonb,
    submitted_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    heartbeat_at timestamptz not null
);

create index import_job_of_owner on import_job (owner, submitted_at desc, id);
create index import_job_finished on import_job (finished_at) where finished_at is not null;
