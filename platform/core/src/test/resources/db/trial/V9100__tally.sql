create table tally (
    subject text    not null primary key,
    amount  numeric not null
);
