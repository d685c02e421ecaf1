-- What is being taken away as files, and what waits a day to be fetched. Runs on H2 and PostgreSQL.
create schema if not exists exports;

-- id: 256 random bits. owner: account, empty for a reader without one. kind: KIT, RESOURCE. subject: which one.
-- state: QUEUED, RUNNING, READY, REFUSED. reason: end of the key of its words, when it is refused.
create table exports.jobs (
    id varchar(43) primary key,
    owner varchar(80) not null,
    kind varchar(16) not null,
    subject varchar(200) not null,
    version varchar(16) not null,
    originals boolean not null,
    form varchar(40) not null,
    language varchar(8) not null,
    state varchar(16) not null,
    reason varchar(40) not null,
    name varchar(120) not null,
    bytes bigint not null,
    sha256 varchar(64) not null,
    asked timestamp with time zone not null,
    ended timestamp with time zone
);
create index jobs_state on exports.jobs (state, asked);
create index jobs_owner on exports.jobs (owner, asked);
