-- Words that were not looked for often yet are counted under a fingerprint that begins with « # », made with a secret of
-- this site; their text is written only once they were asked often enough to be shown. Runs on H2 and PostgreSQL.
create table insight.keys (
    id integer primary key,
    secret varchar(60) not null
);

-- Words that were counted before under their text are forgotten, since nobody knows any more which of them were rare.
delete from insight.counts where kind in ('ASKED', 'UNFOUND', 'WEAK', 'OPENED_AFTER');
