-- Kits that are run with a group. code: by which learners find the page. part_id: the step that is shown, empty before the
-- first. since: when it was first shown.
create table kits.runs (
    id varchar(16) primary key,
    kit_id varchar(16) not null,
    code varchar(8) not null,
    opened_by varchar(80) not null,
    opened timestamp with time zone not null,
    part_id varchar(16) not null,
    since timestamp with time zone not null,
    closed timestamp with time zone
);
create unique index runs_code on kits.runs (code);
create index runs_kit on kits.runs (kit_id);

-- What participants say in a minute. Of them nothing is known.
create table kits.impressions (
    id varchar(16) primary key,
    run_id varchar(16) not null,
    kit_id varchar(16) not null,
    useful integer not null,
    learned varchar(1000) not null,
    wanted varchar(1000) not null,
    made timestamp with time zone not null
);
create index impressions_run on kits.impressions (run_id);
