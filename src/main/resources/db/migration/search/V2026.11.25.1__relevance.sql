-- What the editor's table of expected answers gave under each state of the vocabularies. Runs on H2 and PostgreSQL.
create schema if not exists search;

create table search.relevance_states (
    state varchar(64) primary key,
    asked timestamp with time zone not null
);

-- ranked: from 1; 0 when it was not among the first answers.
create table search.relevance_ranks (
    state varchar(64) not null,
    words varchar(300) not null,
    expected varchar(1024) not null,
    ranked integer not null
);
create index relevance_ranks_state on search.relevance_ranks (state);
