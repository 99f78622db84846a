-- What plan.v1 says: the plans as last issued, and their goals, quantified deliverables and milestones as indicators.
create table plan (
    id        text        primary key,
    area      text        not null,
    year      integer     not null,
    title     text        not null,
    state     text        not null,
    version   bigint      not null,
    issued_at timestamptz,
    chapters  jsonb       not null
);

-- canonical: the goal that a deliverable says again in other words, else the indicator itself; such indicators share
-- their inputs. in_plan: false once an adjusted plan no longer names it.
create table indicator (
    indicator_key bigint  generated always as identity primary key,
    id            text    not null unique,
    plan          text    not null references plan (id),
    area          text    not null,
    year          integer not null,
    position      integer not null,
    canonical     text    not null,
    in_plan       boolean not null,
    content       jsonb   not null,
    version       bigint  not null
);

create index indicator_of_plan on indicator (plan, position);
create index indicator_of_canonical on indicator (canonical);
