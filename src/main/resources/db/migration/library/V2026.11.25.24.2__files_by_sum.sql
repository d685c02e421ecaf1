-- Which resources hold a file that is sent.
create index files_sha256 on library.files (sha256);
