-- Why: a start seeds only what is new; a seed file that has not changed since is not read again.

CREATE TABLE seed_files (
    name TEXT PRIMARY KEY,
    checksum TEXT NOT NULL,
    seeded_at TEXT NOT NULL
) STRICT;
