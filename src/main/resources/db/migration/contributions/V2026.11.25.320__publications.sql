-- What becomes of contributions in the collection: chosen once, before the library is asked, so that an interrupted
-- publication is found again and never made twice. Runs on H2 and PostgreSQL.

-- main: path of the main file in the content folder. made_by: account that published, empty for the centre at the time
-- set. wanted: somebody asked for it and was not told that it failed.
create table contributions.publications (
    contribution_id varchar(16) primary key,
    resource_id varchar(80) not null,
    main varchar(1024) not null,
    made_by varchar(80) not null,
    wanted boolean not null
);
