-- Who stands in a department's place since which day (机构沿革), and whom a collective phrase means.
alter table department
    add column effective_on date,
    add column successors   text[] not null default '{}',
    add column members      text[] not null default '{}';

create index department_successors on department using gin (successors);
create index department_members on department using gin (members);
