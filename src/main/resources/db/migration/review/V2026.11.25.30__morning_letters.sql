-- The letter of the morning to moderators. Runs on H2 and PostgreSQL.
create schema if not exists review;

-- wanted: they did not say that they want none. told_until: what happened up to then they were told of.
create table review.morning_letters (
    member_id varchar(80) primary key,
    wanted boolean not null,
    told_until timestamp with time zone not null
);
