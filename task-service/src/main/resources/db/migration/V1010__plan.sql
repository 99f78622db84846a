-- A plan (年度工作要点) as read from its official document and edited since. Wherever a row was read from the document it
-- keeps its place there: first line, first character, last line, the character after the last one; null when typed.
create table plan (
    id              text        primary key,
    area            text        not null,
    year            integer     not null,
    title           text,
    document_number text,
    issuer          text,
    issued_on       date,
    state           text        not null,
    issued_at       timestamptz,
    changed_at      timestamptz not null,
    document_sha256 text        not null,
    version         bigint      not null,
    unique (area, year)
);

-- The document itself, byte for byte.
create table plan_document (
    plan_id text  primary key references plan (id) on delete cascade,
    content bytea not null
);

create table basis_document (
    plan_id   text    not null references plan (id) on delete cascade,
    position  integer not null,
    title     text    not null,
    line      integer,
    from_char integer,
    last_line integer,
    to_char   integer,
    primary key (plan_id, position)
);

create table paragraph (
    plan_id   text    not null references plan (id) on delete cascade,
    position  integer not null,
    text      text    not null,
    line      integer,
    from_char integer,
    last_line integer,
    to_char   integer,
    primary key (plan_id, position)
);

create table chapter (
    plan_id   text    not null references plan (id) on delete cascade,
    position  integer not null,
    id        text    not null,
    number    integer not null,
    title     text    not null,
    line      integer,
    from_char integer,
    last_line integer,
    to_char   integer,
    primary key (plan_id, position)
);

-- Amounts are in the canonical unit; the digits and the unit as written stand beside them.
create table goal (
    plan_id           text    not null references plan (id) on delete cascade,
    position          integer not null,
    id                text    not null,
    code              text    not null,
    name              text    not null,
    text              text    not null,
    comparator        text    not null,
    amount            numeric not null,
    unit              text    not null,
    written_amount    text,
    written_unit      text,
    stretch           numeric,
    base_year         integer,
    modality          text    not null,
    population_name   text,
    population_amount numeric,
    part_of           text,
    same_as           text,
    method            text    not null,
    pace              text    not null,
    line              integer,
    from_char         integer,
    last_line         integer,
    to_char           integer,
    primary key (plan_id, position)
);

create table finding (
    plan_id      text    not null references plan (id) on delete cascade,
    position     integer not null,
    code         text    not null,
    excerpt      text    not null,
    arguments    text[]  not null,
    line         integer not null,
    from_char    integer not null,
    last_line    integer not null,
    to_char      integer not null,
    confirmed_by text,
    confirmed_at timestamptz,
    primary key (plan_id, position)
);

create table task (
    id        text    primary key,
    plan_id   text    not null references plan (id) on delete cascade,
    position  integer not null,
    number    integer not null,
    chapter   text,
    name      text    not null,
    text      text    not null,
    written   text    not null,
    condition text,
    line      integer,
    from_char integer,
    last_line integer,
    to_char   integer
);

create index task_plan on task (plan_id, position);

-- Who leads, supports and carries out a task, lead group by lead group; department is null while the name is unknown.
create table task_party (
    task_id    text    not null references task (id) on delete cascade,
    position   integer not null,
    lead_group integer not null,
    role       text    not null,
    name       text    not null,
    department text,
    phrase     text    not null,
    line       integer,
    from_char  integer,
    last_line  integer,
    to_char    integer,
    primary key (task_id, position)
);

create index task_party_department on task_party (department);

create table deliverable (
    id                text    primary key,
    task_id           text    not null references task (id) on delete cascade,
    position          integer not null,
    kind              text    not null,
    name              text    not null,
    text              text    not null,
    comparator        text,
    amount            numeric,
    unit              text,
    written_amount    text,
    written_unit      text,
    stretch           numeric,
    base_year         integer,
    modality          text    not null,
    condition         text,
    population_name   text,
    population_amount numeric,
    alias             text,
    subject           text,
    deadline          date,
    deadline_written  boolean not null,
    same_as           text,
    method            text,
    pace              text,
    line              integer,
    from_char         integer,
    last_line         integer,
    to_char           integer
);

create index deliverable_task on deliverable (task_id, position);

create table deliverable_party (
    deliverable_id text    not null references deliverable (id) on delete cascade,
    position       integer not null,
    role           text    not null,
    name           text    not null,
    department     text,
    phrase         text    not null,
    line           integer,
    from_char      integer,
    last_line      integer,
    to_char        integer,
    primary key (deliverable_id, position)
);

create index deliverable_party_department on deliverable_party (department);

-- The decomposition table (分解表), many-to-many with tasks.
create table annex_row (
    id              text    primary key,
    plan_id         text    not null references plan (id) on delete cascade,
    position        integer not null,
    chapter_numeral text,
    chapter_title   text,
    text            text    not null,
    lead_cell       text    not null,
    support_cell    text    not null,
    match           text    not null,
    line            integer,
    from_char       integer,
    last_line       integer,
    to_char         integer
);

create index annex_row_plan on annex_row (plan_id, position);

create table annex_row_party (
    annex_row_id text    not null references annex_row (id) on delete cascade,
    position     integer not null,
    role         text    not null,
    name         text    not null,
    department   text,
    phrase       text    not null,
    line         integer,
    from_char    integer,
    last_line    integer,
    to_char      integer,
    primary key (annex_row_id, position)
);

create table annex_row_task (
    annex_row_id text    not null references annex_row (id) on delete cascade,
    position     integer not null,
    task_id      text    not null,
    primary key (annex_row_id, position)
);
