-- Files of drafts that are to be read or were, so that a restart goes on. filled, left_out: ids of sections.
create table contributions.readings (
    contribution_id varchar(16) not null,
    file varchar(120) not null,
    state varchar(16) not null,
    reason varchar(1000) not null,
    fills boolean not null,
    filled varchar(1000) not null,
    left_out varchar(1000) not null,
    primary key (contribution_id, file)
);
