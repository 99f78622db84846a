-- Which events were folded: noted in the transaction of the fold, so that each counts once.
create table inbox_event (
    topic            text        not null,
    subject          text        not null,
    aggregateversion bigint      not null,
    folded_at        timestamptz not null,
    primary key (topic, subject, aggregateversion)
);

-- Records that could not be folded, as they came, until an operator replays them.
create table dead_letter (
    id            bigint generated always as identity primary key,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    record_key    text,
    headers       jsonb       not null,
    payload       bytea,
    reason        text        not null,
    failed_at     timestamptz not null,
    replayed_at   timestamptz,
    unique (topic, partition, record_offset)
);
