-- The goals of many areas and years, by the name that they share.
create index indicator_of_goal on indicator ((content ->> 'code'), area, year) where content ->> 'code' is not null;
