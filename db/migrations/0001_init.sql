-- Why: every review, session and schedule belongs to a learner, and the local person studies
-- without signing in, so that learner is there from the first migration on.

CREATE TABLE learners (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    time_zone TEXT,  -- IANA name; NULL means the portal's
    rollover_hour INTEGER NOT NULL DEFAULT 4 CHECK (rollover_hour BETWEEN 0 AND 12),
    created_at TEXT NOT NULL
) STRICT;

INSERT INTO learners (id, name, created_at)
VALUES (1, 'Local learner', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
