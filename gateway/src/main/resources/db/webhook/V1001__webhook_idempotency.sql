-- A subscription that was made with an Idempotency-Key gives the same answer once more. The answer has the secret in it, as the row has.
alter table webhook
    add idempotency_key text,
    add request_hash    bytea,
    add first_answer    text;
create unique index webhook_idempotency on webhook (owner, idempotency_key);
