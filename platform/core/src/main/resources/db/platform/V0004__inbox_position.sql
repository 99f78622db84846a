-- How far each partition has been folded: moved on in the transaction of the fold, so that what is folded and what is
-- noted as folded can never differ. topic_id is Kafka's own, for a topic that was made anew counts from zero again.
-- Setting next_offset back (or removing the row: from the beginning) has the running service read from there.
create table inbox_position (
    topic       text        not null,
    partition   integer     not null,
    topic_id    text        not null,
    next_offset bigint      not null,
    moved_at    timestamptz not null,
    primary key (topic, partition)
) with (fillfactor = 50);

-- Handlers keep by version, so an event that comes twice changes nothing; one row for each event is no longer needed.
drop table inbox_event;
