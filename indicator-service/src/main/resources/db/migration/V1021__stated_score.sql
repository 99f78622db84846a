-- What departments (SELF) and the water-saving office (REVIEW) say of a department's score; rows are only added, the
-- newest revision stands.
create table stated_score (
    plan       text        not null references plan (id),
    month      integer     not null,
    scheme     text        not null,
    department text        not null,
    kind       text        not null,
    revision   integer     not null,
    points     numeric     not null,
    note       text,
    reason     text,
    stated_by  text        not null,
    known_from timestamptz not null,
    primary key (plan, month, scheme, department, kind, revision)
);
