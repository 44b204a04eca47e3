-- Why: the record store. One row an answer, kept for good; what is counted from it is kept in the
-- same transaction by the triggers below, and `invoke doctor` counts it again.

CREATE TABLE word_review_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- an id once given is never another row's
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    study_session_id INTEGER NOT NULL REFERENCES study_sessions (id) ON DELETE CASCADE,
    word_id INTEGER NOT NULL REFERENCES words (id) ON DELETE RESTRICT,
    correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
    answer TEXT CHECK (length(answer) <= 500),
    elapsed_ms INTEGER CHECK (elapsed_ms BETWEEN 0 AND 86400000),
    idempotency_key TEXT CHECK (length(idempotency_key) BETWEEN 1 AND 100),
    study_day TEXT NOT NULL,  -- the learner's day, by their zone and rollover hour at that time
    created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX word_review_items_by_key ON word_review_items (study_session_id, idempotency_key)
WHERE idempotency_key IS NOT NULL;
CREATE INDEX word_review_items_by_session ON word_review_items (study_session_id, word_id, correct);
CREATE INDEX word_review_items_by_word ON word_review_items (learner_id, word_id, id);
CREATE INDEX word_review_items_word_key ON word_review_items (word_id);

-- A row for every learner and word, answered or not: the list of words can then be sorted by its
-- counts off an index, which a missing row would make impossible.
CREATE TABLE word_stats (
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    word_id INTEGER NOT NULL REFERENCES words (id) ON DELETE CASCADE,
    correct_count INTEGER NOT NULL DEFAULT 0 CHECK (correct_count >= 0),
    wrong_count INTEGER NOT NULL DEFAULT 0 CHECK (wrong_count >= 0),
    PRIMARY KEY (learner_id, word_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX word_stats_by_correct ON word_stats (learner_id, correct_count, word_id);
CREATE INDEX word_stats_by_wrong ON word_stats (learner_id, wrong_count, word_id);
CREATE INDEX word_stats_word_key ON word_stats (word_id);

CREATE TABLE study_days (
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    study_day TEXT NOT NULL,
    correct_count INTEGER NOT NULL DEFAULT 0 CHECK (correct_count >= 0),
    wrong_count INTEGER NOT NULL DEFAULT 0 CHECK (wrong_count >= 0),
    streak INTEGER NOT NULL DEFAULT 1 CHECK (streak >= 1),  -- days in a row up to this one
    PRIMARY KEY (learner_id, study_day)
) STRICT, WITHOUT ROWID;

-- A new day goes on from the day before it; days that follow it without a gap go on from it.
CREATE TRIGGER study_days_after_insert AFTER INSERT ON study_days BEGIN
    UPDATE study_days
    SET streak = 1 + coalesce((
        SELECT b.streak FROM study_days b
        WHERE b.learner_id = NEW.learner_id AND b.study_day = date(NEW.study_day, '-1 day')
    ), 0)
    WHERE learner_id = NEW.learner_id AND study_day = NEW.study_day;
    UPDATE study_days
    SET streak = streak + (
        SELECT d.streak FROM study_days d
        WHERE d.learner_id = NEW.learner_id AND d.study_day = NEW.study_day
    )
    WHERE learner_id = NEW.learner_id AND study_day > NEW.study_day
        AND streak = julianday(study_day) - julianday(NEW.study_day);
END;

CREATE TRIGGER study_days_after_delete AFTER DELETE ON study_days BEGIN
    UPDATE study_days
    SET streak = streak - OLD.streak
    WHERE learner_id = OLD.learner_id AND study_day > OLD.study_day
        AND streak = OLD.streak + julianday(study_day) - julianday(OLD.study_day);
END;

CREATE TABLE learner_totals (
    learner_id INTEGER PRIMARY KEY REFERENCES learners (id) ON DELETE CASCADE,
    words_studied INTEGER NOT NULL DEFAULT 0 CHECK (words_studied >= 0),
    correct_count INTEGER NOT NULL DEFAULT 0 CHECK (correct_count >= 0),
    wrong_count INTEGER NOT NULL DEFAULT 0 CHECK (wrong_count >= 0),
    study_sessions INTEGER NOT NULL DEFAULT 0 CHECK (study_sessions >= 0)
) STRICT;

INSERT INTO learner_totals (learner_id) SELECT id FROM learners;
INSERT INTO word_stats (learner_id, word_id)
SELECT learners.id, words.id FROM learners CROSS JOIN words WHERE words.deleted_at IS NULL;

CREATE TRIGGER learners_after_insert AFTER INSERT ON learners BEGIN
    INSERT INTO learner_totals (learner_id) VALUES (NEW.id);
    INSERT INTO word_stats (learner_id, word_id)
    SELECT NEW.id, id FROM words WHERE deleted_at IS NULL;
END;

CREATE TRIGGER word_stats_after_word_insert AFTER INSERT ON words WHEN NEW.deleted_at IS NULL BEGIN
    INSERT INTO word_stats (learner_id, word_id) SELECT id, NEW.id FROM learners;
END;

CREATE TRIGGER word_stats_after_word_removal AFTER UPDATE OF deleted_at ON words
WHEN OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL BEGIN
    DELETE FROM word_stats WHERE word_id = NEW.id;
END;

CREATE TRIGGER word_stats_after_word_return AFTER UPDATE OF deleted_at ON words
WHEN OLD.deleted_at IS NOT NULL AND NEW.deleted_at IS NULL BEGIN
    INSERT INTO word_stats (learner_id, word_id, correct_count, wrong_count)
    SELECT learners.id, NEW.id, coalesce(sum(r.correct), 0), coalesce(sum(1 - r.correct), 0)
    FROM learners
    LEFT JOIN word_review_items r ON r.learner_id = learners.id AND r.word_id = NEW.id
    GROUP BY learners.id;
END;

CREATE TRIGGER word_stats_after_insert AFTER INSERT ON word_stats
WHEN NEW.correct_count + NEW.wrong_count > 0 BEGIN
    UPDATE learner_totals SET words_studied = words_studied + 1 WHERE learner_id = NEW.learner_id;
END;

CREATE TRIGGER word_stats_after_delete AFTER DELETE ON word_stats
WHEN OLD.correct_count + OLD.wrong_count > 0 BEGIN
    UPDATE learner_totals SET words_studied = words_studied - 1 WHERE learner_id = OLD.learner_id;
END;

CREATE TRIGGER word_stats_after_update AFTER UPDATE OF correct_count, wrong_count ON word_stats
WHEN (NEW.correct_count + NEW.wrong_count > 0) <> (OLD.correct_count + OLD.wrong_count > 0) BEGIN
    UPDATE learner_totals
    SET words_studied = words_studied
        + (NEW.correct_count + NEW.wrong_count > 0) - (OLD.correct_count + OLD.wrong_count > 0)
    WHERE learner_id = NEW.learner_id;
END;

CREATE TRIGGER study_sessions_after_insert AFTER INSERT ON study_sessions BEGIN
    UPDATE learner_totals SET study_sessions = study_sessions + 1 WHERE learner_id = NEW.learner_id;
END;

CREATE TRIGGER study_sessions_after_delete AFTER DELETE ON study_sessions BEGIN
    UPDATE learner_totals SET study_sessions = study_sessions - 1 WHERE learner_id = OLD.learner_id;
END;

CREATE TRIGGER word_review_items_after_insert AFTER INSERT ON word_review_items BEGIN
    UPDATE word_stats
    SET correct_count = correct_count + NEW.correct, wrong_count = wrong_count + 1 - NEW.correct
    WHERE learner_id = NEW.learner_id AND word_id = NEW.word_id;
    UPDATE study_sessions
    SET review_items_count = review_items_count + 1,
        correct_count = correct_count + NEW.correct,
        last_review_at = max(coalesce(last_review_at, ''), NEW.created_at)
    WHERE id = NEW.study_session_id;
    INSERT INTO study_days (learner_id, study_day, correct_count, wrong_count)
    VALUES (NEW.learner_id, NEW.study_day, NEW.correct, 1 - NEW.correct)
    ON CONFLICT DO UPDATE SET
        correct_count = correct_count + excluded.correct_count,
        wrong_count = wrong_count + excluded.wrong_count;
    UPDATE learner_totals
    SET correct_count = correct_count + NEW.correct, wrong_count = wrong_count + 1 - NEW.correct
    WHERE learner_id = NEW.learner_id;
END;

-- A session whose count is already zero was taken out of all counts as a whole (a reset of a
-- learner's history does so first): going through them row by row would take minutes.
CREATE TRIGGER word_review_items_after_delete AFTER DELETE ON word_review_items
WHEN (SELECT review_items_count FROM study_sessions WHERE id = OLD.study_session_id) > 0 BEGIN
    UPDATE word_stats
    SET correct_count = correct_count - OLD.correct, wrong_count = wrong_count - 1 + OLD.correct
    WHERE learner_id = OLD.learner_id AND word_id = OLD.word_id;
    UPDATE study_sessions
    SET review_items_count = review_items_count - 1,
        correct_count = correct_count - OLD.correct,
        last_review_at = (
            SELECT max(created_at) FROM word_review_items WHERE study_session_id = OLD.study_session_id
        )
    WHERE id = OLD.study_session_id;
    UPDATE study_days
    SET correct_count = correct_count - OLD.correct, wrong_count = wrong_count - 1 + OLD.correct
    WHERE learner_id = OLD.learner_id AND study_day = OLD.study_day;
    DELETE FROM study_days
    WHERE learner_id = OLD.learner_id AND study_day = OLD.study_day
        AND correct_count + wrong_count = 0;
    UPDATE learner_totals
    SET correct_count = correct_count - OLD.correct, wrong_count = wrong_count - 1 + OLD.correct
    WHERE learner_id = OLD.learner_id;
END;
