-- Every state of a resource that the site published or found changed on disk. The bytes are in data/fichiers, by their
-- checksum. Runs on H2 and PostgreSQL.

-- kind: PUBLICATION, DISK (somebody edited the files), WITHDRAWAL (no files). pending: written down, not yet on disk.
-- main: path of the main file in the content folder. made_by: id of an account, empty for the disk.
create table library.revisions (
    resource_id varchar(80) not null,
    number integer not null,
    kind varchar(20) not null,
    pending boolean not null,
    main varchar(1024) not null,
    made_at timestamp with time zone not null,
    made_by varchar(80) not null,
    note varchar(2000) not null,
    primary key (resource_id, number)
);

-- path: in the content folder.
create table library.revision_files (
    resource_id varchar(80) not null,
    number integer not null,
    path varchar(1024) not null,
    sha256 varchar(64) not null,
    size bigint not null,
    primary key (resource_id, number, path)
);

-- What stands at the address of a resource that was withdrawn.
create table library.tombstones (
    resource_id varchar(80) primary key,
    slug varchar(120) not null,
    title varchar(500) not null,
    reason varchar(2000) not null,
    withdrawn_at timestamp with time zone not null
);
create index tombstones_slug on library.tombstones (slug);
