-- Since when a report is known here as it stands; known_from and known_to are when it began and ceased to count, which
-- may lie before anybody here knew. What was known of it before that is past.
alter table progress_report add column learned_at timestamptz;
update progress_report set learned_at = greatest(known_from, known_to);
alter table progress_report alter column learned_at set not null;

create table progress_report_past (like progress_report, learned_until timestamptz not null);
create index progress_report_past_of_deliverable on progress_report_past (deliverable);

-- Those that do not count any more are few, and looked for by deliverable only to be told of.
create index progress_report_ended on progress_report (deliverable) where known_to is not null;

create function keep_past_of_report() returns trigger language plpgsql as $$
begin
    new.learned_at := greatest(new.learned_at, old.learned_at + interval '1 microsecond');
    insert into progress_report_past select old.*, new.learned_at;
    return new;
end $$;

create trigger past before update on progress_report
for each row execute function keep_past_of_report();
