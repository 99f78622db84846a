-- Departments that have ended in a reform, and who stands in their place: from a day on, and known from a moment on.
-- Nobody ends twice; rows are only added.
create table department_succession (
    department   text        primary key,
    effective_on date        not null,
    successors   text[]      not null,
    known_from   timestamptz not null
);
