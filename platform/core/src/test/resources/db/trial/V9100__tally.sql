-- folds: how often a version was folded
create table tally (
    subject text    not null,
    version bigint  not null,
    amount  numeric not null,
    folds   integer not null,
    primary key (subject, version)
);
