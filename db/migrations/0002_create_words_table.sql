-- Why: the inventory of words. A deleted word stays as a row with deleted_at, because the record
-- store keeps every answer that was given about it, and so that a deletion can be undone.

CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    german TEXT NOT NULL CHECK (length(german) BETWEEN 1 AND 200),
    english TEXT NOT NULL CHECK (length(english) BETWEEN 1 AND 200),
    parts TEXT NOT NULL DEFAULT '{}' CHECK (json_type(parts) = 'object'),
    german_sort TEXT NOT NULL,  -- folded: see backend_flask/text.py
    english_sort TEXT NOT NULL,
    search_text TEXT NOT NULL,
    seed_key TEXT,  -- what a seed file called the word, so that an edited word is not seeded again
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    UNIQUE (german, english)
) STRICT;

CREATE UNIQUE INDEX words_by_seed_key ON words (seed_key) WHERE seed_key IS NOT NULL;
CREATE INDEX words_by_german ON words (german_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX words_by_english ON words (english_sort, id) WHERE deleted_at IS NULL;

CREATE INDEX words_by_level ON words (coalesce(parts ->> 'level', 'none'), id) WHERE deleted_at IS NULL;
CREATE INDEX words_by_frequency
ON words (parts ->> 'pos', coalesce(parts ->> 'zipf', 4.0), id) WHERE deleted_at IS NULL;
CREATE INDEX words_deleted ON words (id) WHERE deleted_at IS NOT NULL;

-- Trigrams find a part of a word anywhere in it, also within a compound. Deleted words stay in.
CREATE VIRTUAL TABLE words_search USING fts5 (
    search_text, content = 'words', content_rowid = 'id', tokenize = 'trigram', columnsize = 0
);

-- Not for seeded words: within a trigger FTS5 writes its index out after every single row. What
-- brings many words in fills the index with one statement afterwards.
CREATE TRIGGER words_search_after_insert AFTER INSERT ON words WHEN NEW.seed_key IS NULL BEGIN
    INSERT INTO words_search (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE TRIGGER words_search_after_update AFTER UPDATE OF search_text ON words
WHEN NEW.search_text <> OLD.search_text BEGIN
    INSERT INTO words_search (words_search, rowid, search_text)
    VALUES ('delete', OLD.id, OLD.search_text);
    INSERT INTO words_search (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

-- Kept, because counting 100,000 rows for every page of a list costs more than the page.
CREATE TABLE inventory_totals (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    words INTEGER NOT NULL DEFAULT 0 CHECK (words >= 0)
) STRICT;

INSERT INTO inventory_totals (id) VALUES (1);

CREATE TRIGGER words_total_after_insert AFTER INSERT ON words WHEN NEW.deleted_at IS NULL BEGIN
    UPDATE inventory_totals SET words = words + 1;
END;

CREATE TRIGGER words_total_after_update AFTER UPDATE OF deleted_at ON words BEGIN
    UPDATE inventory_totals
    SET words = words - (OLD.deleted_at IS NULL) + (NEW.deleted_at IS NULL);
END;

CREATE TRIGGER words_no_delete BEFORE DELETE ON words BEGIN
    SELECT RAISE(ABORT, 'a word is never deleted, only marked');
END;
