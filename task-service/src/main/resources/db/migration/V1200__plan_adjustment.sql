-- Changes of a plan in force (调整), and what it committed to in every version in which it was in force.
alter table plan add column closed_at timestamptz;

create table plan_adjustment (
    id              text        primary key,
    plan            text        not null references plan (id),
    number          integer     not null,
    former_version  bigint      not null,
    version         bigint      not null,
    reason          text        not null,
    document_number text        not null,
    effective_on    date        not null,
    adjusted_by     text        not null,
    adjusted_at     timestamptz not null,
    unique (plan, number)
);

-- Amounts in full in the canonical unit, days as in ISO 8601.
create table plan_adjustment_change (
    adjustment_id text    not null references plan_adjustment (id),
    position      integer not null,
    part          text    not null,
    field         text    not null,
    value_before  text,
    value_after   text,
    unit          text,
    primary key (adjustment_id, position)
);

create table plan_edition (
    plan_id text   not null references plan (id),
    version bigint not null,
    content text   not null,
    primary key (plan_id, version)
);

create trigger plan_adjustment_stays before update or delete on plan_adjustment
    for each row execute function refuse_rewriting();
create trigger plan_adjustment_change_stays before update or delete on plan_adjustment_change
    for each row execute function refuse_rewriting();
create trigger plan_edition_stays before update or delete on plan_edition
    for each row execute function refuse_rewriting();
