-- A plan that was typed in may have no title.
alter table plan alter column title drop not null;
