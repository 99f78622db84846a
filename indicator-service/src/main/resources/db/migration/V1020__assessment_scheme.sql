-- How departments are assessed; rows are only added, the newest revision holds.
create table assessment_scheme (
    code       text        not null,
    revision   integer     not null,
    area       text        not null,
    content    jsonb       not null,
    set_by     text        not null,
    known_from timestamptz not null,
    primary key (code, revision)
);
