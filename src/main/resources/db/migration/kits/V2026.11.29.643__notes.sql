-- Notes in the margin of documents, of one member each. fields: JSON, the source as a step has it.
create table kits.notes (
    id varchar(16) primary key,
    owner varchar(80) not null,
    resource_id varchar(80) not null,
    fields text not null,
    text varchar(4000) not null,
    made timestamp with time zone not null,
    changed timestamp with time zone not null
);
create index notes_owner on kits.notes (owner);
