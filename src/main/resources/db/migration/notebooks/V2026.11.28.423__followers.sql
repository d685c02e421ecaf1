-- Who follows a notebook, what was known of its entries when, and what models lean on. Runs on H2 and PostgreSQL.

-- secret: in the link that ends the letters. told_until: what came up to then they were told of.
create table notebooks.followers (
    resource_id varchar(80) not null,
    member_id varchar(80) not null,
    secret varchar(40) not null,
    since timestamp with time zone not null,
    told_until timestamp with time zone not null,
    primary key (resource_id, member_id)
);
create index followers_member on notebooks.followers (member_id);
create unique index followers_secret on notebooks.followers (secret);

-- Entries as they were last looked at, whoever wrote them: what tells new ones from old ones.
create table notebooks.known (
    resource_id varchar(80) not null,
    name varchar(200) not null,
    first_seen timestamp with time zone not null,
    primary key (resource_id, name)
);

-- Which statements lean on which entry. holder: the contribution that a model is, or the resource when it was written by
-- hand. sha256: the entry as it was when its author last looked; told: the state of it that they were written to about.
create table notebooks.supports (
    holder varchar(80) not null,
    resource_id varchar(80) not null,
    entry varchar(200) not null,
    sha256 varchar(64) not null,
    told varchar(64) not null,
    primary key (holder, resource_id, entry)
);
create index supports_notebook on notebooks.supports (resource_id);
