-- The things that a value of an ITEM measure names one by one, [{code, name, completedOn}]; amount is their number.
-- Null for values of other shapes.
alter table measurement add column entries jsonb;
alter table standing_value add column entries jsonb;
