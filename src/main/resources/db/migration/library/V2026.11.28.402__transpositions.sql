-- Resources that say that they are a transposition of another one, which need not be known; derived from the files.
create table library.transpositions (
    resource_id varchar(80) primary key,
    source_id varchar(80) not null,
    structure varchar(500) not null,
    territories varchar(4000) not null,
    tried boolean not null
);
create index transpositions_source on library.transpositions (source_id);
