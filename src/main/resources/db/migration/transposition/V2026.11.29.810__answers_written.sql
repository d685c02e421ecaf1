-- What was answered stands beside the practice in the collection, too. Runs on H2 and PostgreSQL.
alter table transposition.notices add column written boolean default false not null;
