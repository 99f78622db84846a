-- Progress reports. A report's own row holds where it stands; what it said (its editions) and what happened to it (its
-- steps) is only ever added to.
create table progress_report (
    id                text        primary key,
    number            integer     not null,
    deliverable       text        not null,
    plan              text        not null,
    area              text        not null,
    department        text        not null,
    period            text        not null,
    state             text        not null,
    needs_endorsement boolean     not null,
    content_id        text        not null,
    revision          integer     not null,
    supersedes        text        references progress_report (id),
    reason            text,
    accepted_at       timestamptz,
    version           bigint      not null,
    unique (deliverable, number)
);

create index progress_report_plan on progress_report (plan, deliverable, number);
create index progress_report_department on progress_report (department, deliverable, number);

-- What the service keeps under a lock per deliverable, once more: one report under way and one that counts.
create unique index progress_report_under_way on progress_report (deliverable, department, period)
    where state in ('DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED');
create unique index progress_report_accepted on progress_report (deliverable, department, period)
    where state = 'ACCEPTED';

create table report_content (
    id             text    primary key,
    report_id      text    not null references progress_report (id) deferrable initially deferred,
    edition        integer not null,
    basis          text    not null,
    amount         numeric,
    numerator      numeric,
    denominator    numeric,
    unit           text,
    written_amount text,
    written_unit   text,
    completed_on   date,
    note           text,
    unique (report_id, edition)
);

alter table progress_report add foreign key (content_id) references report_content (id);

create table report_entry (
    content_id   text    not null references report_content (id),
    position     integer not null,
    code         text    not null,
    name         text    not null,
    completed_on date    not null,
    primary key (content_id, position),
    unique (content_id, code)
);

create table report_step (
    report_id  text        not null references progress_report (id),
    position   integer     not null,
    kind       text        not null,
    taken_by   text        not null,
    department text,
    taken_at   timestamptz not null,
    reason     text,
    state      text        not null,
    edition    integer     not null,
    primary key (report_id, position)
);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name;
end $$;

create trigger report_content_stays before update or delete on report_content
    for each row execute function refuse_rewriting();
create trigger report_entry_stays before update or delete on report_entry
    for each row execute function refuse_rewriting();
create trigger report_step_stays before update or delete on report_step
    for each row execute function refuse_rewriting();
