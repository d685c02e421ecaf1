-- Personal details that the author said may stay. detail: a sum of where it is, of what kind and its words: the words
-- themselves are not kept.
create table contributions.confirmations (
    contribution_id varchar(16) not null,
    detail varchar(32) not null,
    confirmed timestamp with time zone not null,
    primary key (contribution_id, detail)
);
