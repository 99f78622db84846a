-- The first answer to a creating request, kept in the transaction of that request.
create table idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       integer,
    headers      text,
    body         text,
    created_at   timestamptz not null,
    primary key (caller, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);
