-- Who changed what; rows are only added. hash covers the row and the hash of the row before it, so that no row can be
-- altered, dropped or put elsewhere unseen. before and after are JSON, as text: what was hashed is kept as it was.
create table audit_entry (
    sequence    bigint      primary key,
    recorded_at timestamptz not null,
    actor       text        not null,
    department  text,
    roles       text        not null,
    address     text        not null,
    request_id  text        not null,
    operation   text        not null,
    target      text        not null,
    outcome     text        not null,
    status      integer,
    before      text,
    after       text,
    reason      text,
    algorithm   text        not null,
    hash        bytea       not null
);

create index audit_entry_of_actor on audit_entry (actor, sequence);
create index audit_entry_of_operation on audit_entry (operation, sequence);
create index audit_entry_of_outcome on audit_entry (outcome, sequence);
create index audit_entry_by_time on audit_entry (recorded_at);

-- The end of the chain. Whoever adds a row locks it, at the very end of its transaction.
create table audit_head (
    singleton boolean primary key default true check (singleton),
    sequence  bigint  not null,
    hash      bytea   not null
);

insert into audit_head (sequence, hash) values (0, '');

-- Up to where the chain was removed because it had been kept long enough; the rest goes on from that hash.
create table audit_purge (
    sequence  bigint      primary key,
    hash      bytea       not null,
    purged_at timestamptz not null default now(),
    purged_by text        not null default session_user
);

create function audit_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.recorded_at < now() - interval '180 days' then
        return old;
    end if;
    raise exception 'audit rows are never changed, and kept for 180 days';
end $$;

create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_stays();
create trigger audit_entry_stays_whole before truncate on audit_entry for each statement execute function audit_stays();

-- For the database's administrator: removes what was recorded before an instant that is at least 180 days ago.
create function audit_remove_before(instant timestamptz) returns bigint language plpgsql as $$
declare
    up_to   audit_entry;
    removed bigint;
begin
    if instant > now() - interval '180 days' then
        raise exception 'audit rows are kept for 180 days; % is too late', instant;
    end if;
    -- a prefix of the chain: up to the last row before which all are as old
    select * into up_to from audit_entry
    where sequence < coalesce((select min(sequence) from audit_entry where recorded_at >= instant), 9223372036854775807)
    order by sequence desc limit 1;
    if not found then
        return 0;
    end if;
    insert into audit_purge (sequence, hash) values (up_to.sequence, up_to.hash);
    delete from audit_entry where sequence <= up_to.sequence;
    get diagnostics removed = row_count;
    return removed;
end $$;

-- The service's own role may add and read; that it owns the table is no licence. (A superuser is not held by this: the
-- chain shows what he does.)
do $$
begin
    execute format('revoke update, delete, truncate on audit_entry from %I', current_user);
    execute format('revoke insert, update, delete, truncate on audit_purge from %I', current_user);
    execute format('revoke delete, truncate on audit_head from %I', current_user);
end $$;
