-- Why: the launchpad. study_activities is the catalogue of study apps; a launch is a study session.

CREATE TABLE study_activities (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 1000),
    thumbnail_url TEXT NOT NULL,
    launch_url TEXT NOT NULL,
    seed_key TEXT UNIQUE,  -- built-in apps; NULL for an outside app that somebody registered
    allows_other_words INTEGER NOT NULL DEFAULT 0 CHECK (allows_other_words IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE UNIQUE INDEX study_activities_by_name ON study_activities (name COLLATE NOCASE)
WHERE deleted_at IS NULL;

CREATE TABLE study_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- an id once given is never another row's
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    group_id INTEGER REFERENCES groups (id) ON DELETE RESTRICT,  -- NULL: all words
    study_activity_id INTEGER NOT NULL REFERENCES study_activities (id) ON DELETE RESTRICT,
    study_day TEXT NOT NULL,  -- the learner's day when it began
    review_items_count INTEGER NOT NULL DEFAULT 0 CHECK (review_items_count >= 0),
    correct_count INTEGER NOT NULL DEFAULT 0 CHECK (correct_count BETWEEN 0 AND review_items_count),
    last_review_at TEXT,
    launch_token_hash TEXT UNIQUE,  -- SHA-256, hex
    created_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;

CREATE INDEX study_sessions_by_learner ON study_sessions (learner_id, id);
CREATE INDEX study_sessions_by_group ON study_sessions (group_id, learner_id, id);
CREATE INDEX study_sessions_by_activity ON study_sessions (study_activity_id, learner_id, id);
CREATE INDEX study_sessions_by_day ON study_sessions (learner_id, study_day, group_id);
