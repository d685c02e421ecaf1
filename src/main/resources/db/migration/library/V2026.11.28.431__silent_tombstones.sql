-- silent: readers are told nothing, since what stood there was a mistake of a moment; those who care for the resource
-- still find its history. Runs on H2 and PostgreSQL.
alter table library.tombstones add column silent boolean default false not null;
