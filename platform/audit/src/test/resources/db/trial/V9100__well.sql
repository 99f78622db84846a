create table well (
    name    text    primary key,
    depth   numeric not null,
    opened  date,
    version bigint  not null
);

create table well_user (
    well_name text    not null references well (name),
    position  integer not null,
    name      text    not null,
    share     numeric not null,
    primary key (well_name, position)
);

create table well_note (
    text text not null
);
