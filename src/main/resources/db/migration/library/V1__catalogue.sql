-- What the files of content/ cannot hold, and a cache of what was read from them. Runs on H2 and PostgreSQL.
create schema if not exists library;

-- One row a resource, also of those whose files went away: they get their identity back when the files return.
create table library.resources (
    id varchar(80) primary key,
    slug varchar(120) not null,
    slug_base varchar(120) not null,
    path varchar(1024) not null,
    bundle boolean not null,
    foreign_front_matter boolean not null,
    declared_id varchar(80),
    title varchar(500) not null,
    main_sha256 varchar(64) not null,
    fingerprint varchar(64) not null,
    read_with varchar(64) not null,
    first_seen timestamp with time zone not null,
    modified timestamp with time zone not null,
    gone timestamp with time zone
);
create index resources_slug on library.resources (slug);
create index resources_path on library.resources (path);
create index resources_main_sha256 on library.resources (main_sha256);

create table library.former_slugs (
    slug varchar(120) primary key,
    resource_id varchar(80) not null
);
create index former_slugs_resource on library.former_slugs (resource_id);

-- modified: nanoseconds since 1970; -1 when the file may still have been changing while it was read.
create table library.files (
    path varchar(1024) primary key,
    resource_id varchar(80) not null,
    size bigint not null,
    modified bigint not null,
    sha256 varchar(64) not null,
    media_type varchar(200) not null,
    title varchar(500) not null,
    language varchar(40) not null,
    created varchar(40) not null,
    lead varchar(500) not null
);
create index files_resource on library.files (resource_id);

-- resource_id is empty for files that belong to no resource.
create table library.reports (
    path varchar(1024) not null,
    resource_id varchar(80) not null,
    level varchar(20) not null,
    stage varchar(20) not null,
    status varchar(40) not null,
    message varchar(2000) not null,
    noticed timestamp with time zone not null
);
create index reports_resource on library.reports (resource_id);

create table library.memory (
    name varchar(80) primary key,
    written varchar(2000) not null
);
