-- Checksum of what came back to a resource from elsewhere when it was read last.
alter table library.resources add column came_back varchar(64) default '' not null;
