-- How often things were looked for, by day: no address, no account, no time finer than the day, nothing that links one
-- row with another visit. Runs on H2 and PostgreSQL.
-- kind: ASKED (subject: folded words, detail: as typed, in lower case), UNFOUND, WEAK (folded words), CHOICE (facet,
-- value), OPENED (resource), OPENED_AFTER (folded words, resource), DEMAND (sector, territory), REFUSED (nothing kept).
create schema if not exists insight;

create table insight.counts (
    counted_on date not null,
    kind varchar(20) not null,
    subject varchar(120) not null,
    detail varchar(120) not null,
    counted integer not null,
    primary key (counted_on, kind, subject, detail)
);
create index counts_subject on insight.counts (kind, subject);
