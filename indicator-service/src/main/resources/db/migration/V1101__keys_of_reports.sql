-- The keys that reports come to have, each at the place of its id. A rebuild has a function of the same name, which gives
-- those that are kept already the keys that they have.
create function progress_keys(reports text[]) returns bigint[] language sql volatile as $$
    with given as materialized (select pg_get_serial_sequence('progress_report', 'progress_key')::regclass as keys)
    select array(select nextval(given.keys) from given cross join generate_series(1, cardinality(reports)))
$$;
