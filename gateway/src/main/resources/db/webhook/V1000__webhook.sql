-- Subscriptions to events. A secret stands here as it is, for it has to sign; only the gateway's own role may enter this database.
create table webhook (
    id              text primary key,
    owner           text        not null,
    url             text        not null,
    types           text[]      not null,
    areas           text[]      not null,
    description     text        not null,
    hears_areas     text[]      not null,
    hears_reports   boolean     not null,
    hears_of        text,
    secret          text        not null,
    old_secret      text,
    old_secret_ends timestamptz,
    state           text        not null check (state in ('UNVERIFIED', 'ACTIVE', 'DISABLED')),
    reason          text,
    place           text,
    attempts        int         not null default 0,
    failing_since   timestamptz,
    silent_since    timestamptz,
    next_at         timestamptz not null,
    lease           text,
    lease_ends      timestamptz,
    version         bigint      not null default 1,
    created_at      timestamptz not null
);
create index webhook_owner on webhook (owner, id);
create index webhook_due on webhook (next_at) where state = 'ACTIVE';

create table webhook_dead_letter (
    id       bigint generated always as identity primary key,
    webhook  text        not null references webhook on delete cascade,
    event_id text        not null,
    type     text        not null,
    subject  text        not null,
    event    text        not null,
    attempts int         not null,
    answer   text        not null,
    laid_at  timestamptz not null
);
create index webhook_dead_letter_webhook on webhook_dead_letter (webhook, id);
