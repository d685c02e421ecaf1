-- How often it was begun without an orderly end. What was under way at three sudden ends of the program is not begun again.
alter table exports.jobs add column begun integer default 0 not null;
