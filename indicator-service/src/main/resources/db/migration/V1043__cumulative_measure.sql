-- Whether the values of a measure are from 1 January to the end of their period; a computation takes what lies between.
alter table measure add column cumulative boolean not null default false;
