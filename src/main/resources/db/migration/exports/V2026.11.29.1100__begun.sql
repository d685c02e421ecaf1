-- How often it was begun. One that the program did not survive three times is not begun again.
alter table exports.jobs add column begun integer default 0 not null;
