-- Name under which a letter that waits on purpose may be called back before it leaves; empty for all others.
alter table mail.letters add column recall_name varchar(120) default '' not null;
create index letters_recall on mail.letters (recall_name);
