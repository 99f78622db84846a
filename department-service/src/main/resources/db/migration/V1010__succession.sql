-- How departments ended in reforms (机构改革), and who stands in whose place since. A department ends once; its last day is
-- the eve of the succession.
alter table department
    add column succession_kind text,
    add column effective_on    date,
    add column document_number text,
    add check ((succession_kind is null) = (effective_on is null)),
    add check (effective_on is null or valid_to = effective_on - 1);

create table department_successor (
    department_code text    not null references department (code),
    position        integer not null,
    successor_code  text    not null references department (code) deferrable initially deferred,
    primary key (department_code, position),
    unique (department_code, successor_code)
);

create table department_predecessor (
    department_code  text    not null references department (code),
    position         integer not null,
    predecessor_code text    not null references department (code),
    primary key (department_code, position),
    unique (department_code, predecessor_code)
);
