-- Every letter that the site writes, before it is sent. Runs on H2 and PostgreSQL.
create schema if not exists mail;

-- state: WAITING, SENT, GIVEN_UP. confidential: it holds a link that opens something; its text goes once it is sent.
create table mail.letters (
    id varchar(36) primary key,
    recipient varchar(254) not null,
    subject varchar(300) not null,
    plain text not null,
    html text not null,
    confidential boolean not null,
    posted timestamp with time zone not null,
    state varchar(20) not null,
    attempts integer not null,
    next_attempt timestamp with time zone not null,
    sent timestamp with time zone,
    failure varchar(300) not null
);
create index letters_due on mail.letters (state, next_attempt);
create index letters_recipient on mail.letters (recipient);
