-- Who settled a remark.
alter table contributions.remarks add column settled_by varchar(80) default '' not null;
