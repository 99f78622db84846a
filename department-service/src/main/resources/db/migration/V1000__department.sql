-- The department directory. Names are unique within an area on every day; the service keeps that under a lock per area.
create table department (
    code          text   primary key,
    area          text   not null,
    official_name text   not null,
    short_name    text   not null,
    kind          text   not null,
    valid_from    date   not null,
    valid_to      date,
    version       bigint not null,
    check (valid_to >= valid_from)
);

create index department_official_name on department (official_name);
create index department_short_name on department (short_name);

create table department_alias (
    department_code text    not null references department (code),
    position        integer not null,
    name            text    not null,
    seen_in         text,
    primary key (department_code, position)
);

create index department_alias_name on department_alias (name);
