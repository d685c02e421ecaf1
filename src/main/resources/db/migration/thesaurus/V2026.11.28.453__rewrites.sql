-- Descriptions of resources that are to follow a change of vocabulary. Runs on H2 and PostgreSQL.
create schema if not exists thesaurus;

-- change_id: of library.editorial_changes. key_word: key of the description. old_words: one a line; new_id, new_label: what
-- stands for them from then on.
create table thesaurus.rewritings (
    change_id bigint primary key,
    key_word varchar(40) not null,
    old_words text not null,
    new_id varchar(80) not null,
    new_label varchar(300) not null
);

-- state: WAITING, DONE, SAME (it said nothing of it), FAILED; UNDOING, UNDONE, KEPT (changed since: left as it is).
-- number_before, number_after: revisions of the resource, 0 when not rewritten.
create table thesaurus.rewrites (
    change_id bigint not null,
    resource_id varchar(80) not null,
    state varchar(10) not null,
    number_before integer not null,
    number_after integer not null,
    primary key (change_id, resource_id)
);
create index rewrites_state on thesaurus.rewrites (state);
