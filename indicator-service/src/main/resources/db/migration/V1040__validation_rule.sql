-- What measured values are held against; area null: everywhere. measures: the codes of those that it reads.
create table validation_rule (
    code     text   primary key,
    area     text,
    measures text[] not null,
    content  jsonb  not null,
    set_by   text   not null,
    version  bigint not null
);

-- The rules that a value broke and was confirmed in spite of, by whoever recorded it and for the reason it gives; rows
-- are only added. compared: the numbers, in the canonical unit.
create table measurement_confirmation (
    measurement_key bigint not null references measurement (measurement_key),
    rule            text   not null,
    rule_version    bigint not null,
    compared        text   not null,
    primary key (measurement_key, rule)
);
