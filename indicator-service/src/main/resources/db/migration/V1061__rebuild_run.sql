-- Rebuilds of what is derived, as operators follow them; rows stay. changes: how much had to be put right.
create table rebuild_run (
    run        bigint generated always as identity primary key,
    started_by text        not null,
    started_at timestamptz not null,
    phase      text        not null,
    events     bigint      not null default 0,
    left_over  bigint      not null default 0,
    moved_at   timestamptz not null,
    ended_at   timestamptz,
    changes    jsonb,
    failure    text
);
