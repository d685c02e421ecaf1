-- Which resource was drawn from which, as descriptions say (`issu-de`). Runs on H2 and PostgreSQL.
create table library.origins (
    resource_id varchar(80) primary key,
    origin varchar(80) not null
);
create index origins_origin on library.origins (origin);
