-- A kit may come from one of the collection: the identity of its resource is longer than that of a kit.
alter table kits.kits alter column origin_id set data type varchar(80);
