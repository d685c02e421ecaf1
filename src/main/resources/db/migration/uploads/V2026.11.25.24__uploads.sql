-- Files on their way in. Runs on H2 and PostgreSQL.
create schema if not exists uploads;

-- received: bytes that are safe in data/depots; written after them, so never too high. finished: taken whole; the row
-- stays a while, for a sender who missed the answer and for the volume of a day.
create table uploads.uploads (
    id varchar(24) primary key,
    owner varchar(80) not null,
    destination varchar(80) not null,
    name varchar(1000) not null,
    fingerprint varchar(1000) not null,
    size bigint not null,
    received bigint not null,
    touched timestamp with time zone not null,
    finished boolean not null
);
create index uploads_owner on uploads.uploads (owner);
