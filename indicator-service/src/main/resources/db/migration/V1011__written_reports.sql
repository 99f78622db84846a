-- What departments wrote in their reports; null for reports that came before it was kept.
alter table progress_report
    add column unit           text,
    add column written_amount text,
    add column written_unit   text;
