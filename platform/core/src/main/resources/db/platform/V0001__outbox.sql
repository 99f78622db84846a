-- Events to publish, written in the transaction of the change that they tell of.
-- The columns id, aggregatetype, aggregateid, type, payload are those of Debezium's outbox event router.
create table outbox (
    sequence         bigint generated always as identity primary key,
    id               uuid        not null unique,
    topic            text        not null,
    aggregatetype    text        not null,
    aggregateid      text        not null,
    aggregateversion bigint      not null,
    subject          text        not null,
    type             text        not null,
    payload          text        not null,
    traceparent      text,
    created_at       timestamptz not null,
    published_at     timestamptz,
    attempts         integer     not null default 0,
    last_error       text,
    retry_at         timestamptz
);

create index outbox_unpublished on outbox (sequence) where published_at is null;
create index outbox_failing on outbox (topic, aggregateid) where published_at is null and retry_at is not null;
create index outbox_published on outbox (published_at) where published_at is not null;
