-- A line may tell of many that were the same: how often, when first and when last. Null on a line that tells of one.
alter table audit_entry
    add times    integer,
    add first_at timestamptz,
    add last_at  timestamptz;
