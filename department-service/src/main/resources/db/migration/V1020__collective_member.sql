-- Whom a collective phrase (区级有关部门) means, once somebody has said.
create table department_member (
    department_code text    not null references department (code),
    position        integer not null,
    member_code     text    not null references department (code),
    primary key (department_code, position),
    unique (department_code, member_code) deferrable initially deferred
);
