-- Whom to call in a department (联系人): personal data, kept apart, told to nobody by events, and gone when erased.
create table duty_roster (
    department_code text   primary key references department (code),
    version         bigint not null
);

create table duty_contact (
    department_code text    not null references duty_roster (department_code),
    position        integer not null,
    role            text    not null,
    name            text    not null,
    office_phone    text    not null,
    primary key (department_code, position)
);
