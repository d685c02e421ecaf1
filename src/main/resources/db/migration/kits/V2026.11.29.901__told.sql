-- told: the author of the kit was told that the words are gone, or there is nothing to tell.
alter table kits.sources add column told boolean default true not null;
