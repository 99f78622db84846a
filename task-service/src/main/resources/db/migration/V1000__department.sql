-- This service's copy of the department directory, kept from department.v1 events.
-- A document's names are looked up exactly as written, in the area and the areas above it, among the days of validity.
create table department (
    code       text   primary key,
    area       text   not null,
    names      text[] not null,
    kind       text   not null,
    valid_from date   not null,
    valid_to   date,
    version    bigint not null
);

create index department_area on department (area);
