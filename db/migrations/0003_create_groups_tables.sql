-- Why: thematic groups of words. Memberships carry the word's sort key, so that a page of a group
-- is read off an index whatever the group's size, and whether the word is there (not deleted).

CREATE TABLE groups (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key TEXT NOT NULL,  -- case folded: no two groups differ in case alone
    name_sort TEXT NOT NULL,
    search_text TEXT NOT NULL,
    level TEXT CHECK (level IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    seed_file TEXT UNIQUE,  -- the file that fills it, so that a renamed group is not seeded again
    word_count INTEGER NOT NULL DEFAULT 0 CHECK (word_count >= 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE UNIQUE INDEX groups_by_name ON groups (name_key) WHERE deleted_at IS NULL;
CREATE INDEX groups_by_sort ON groups (name_sort, id) WHERE deleted_at IS NULL;

CREATE TABLE words_groups (
    id INTEGER PRIMARY KEY,
    word_id INTEGER NOT NULL REFERENCES words (id) ON DELETE RESTRICT,
    group_id INTEGER NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    german_sort TEXT NOT NULL,
    is_live INTEGER NOT NULL DEFAULT 1 CHECK (is_live IN (0, 1)),
    UNIQUE (word_id, group_id)
) STRICT;

CREATE INDEX words_groups_by_sort ON words_groups (group_id, german_sort, word_id) WHERE is_live = 1;
CREATE INDEX words_groups_by_group ON words_groups (group_id, word_id);

CREATE TRIGGER words_groups_after_insert AFTER INSERT ON words_groups WHEN NEW.is_live = 1 BEGIN
    UPDATE groups SET word_count = word_count + 1 WHERE id = NEW.group_id;
END;

CREATE TRIGGER words_groups_after_delete AFTER DELETE ON words_groups WHEN OLD.is_live = 1 BEGIN
    UPDATE groups SET word_count = word_count - 1 WHERE id = OLD.group_id;
END;

CREATE TRIGGER words_groups_after_update AFTER UPDATE OF is_live ON words_groups BEGIN
    UPDATE groups SET word_count = word_count - OLD.is_live + NEW.is_live WHERE id = NEW.group_id;
END;

CREATE TRIGGER words_groups_follow_word AFTER UPDATE OF german_sort, deleted_at ON words
WHEN NEW.german_sort <> OLD.german_sort OR (NEW.deleted_at IS NULL) <> (OLD.deleted_at IS NULL) BEGIN
    UPDATE words_groups
    SET german_sort = NEW.german_sort, is_live = NEW.deleted_at IS NULL
    WHERE word_id = NEW.id;
END;
