-- Why: due words come back at the right time (FSRS-6), as fast as the learner wants to go, and the
-- portal shows honestly how well it predicted.

ALTER TABLE learners ADD COLUMN new_words_per_day INTEGER NOT NULL DEFAULT 10
CHECK (new_words_per_day BETWEEN 0 AND 500);
ALTER TABLE learners ADD COLUMN reviews_per_day INTEGER NOT NULL DEFAULT 100
CHECK (reviews_per_day BETWEEN 0 AND 5000);
ALTER TABLE learners ADD COLUMN desired_retention REAL NOT NULL DEFAULT 0.9
CHECK (desired_retention BETWEEN 0.7 AND 0.97);
ALTER TABLE learners ADD COLUMN language TEXT NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'de'));
ALTER TABLE learners ADD COLUMN theme TEXT NOT NULL DEFAULT 'system'
CHECK (theme IN ('system', 'light', 'dark'));
ALTER TABLE learners ADD COLUMN sound INTEGER NOT NULL DEFAULT 1 CHECK (sound IN (0, 1));

CREATE TABLE word_schedules (
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    word_id INTEGER NOT NULL REFERENCES words (id) ON DELETE CASCADE,
    stability REAL NOT NULL CHECK (stability > 0),  -- days until recall falls to 90 %
    difficulty REAL NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
    lapses INTEGER NOT NULL DEFAULT 0 CHECK (lapses >= 0),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    due_day TEXT NOT NULL,
    is_live INTEGER NOT NULL DEFAULT 1 CHECK (is_live IN (0, 1)),  -- the word is not deleted
    PRIMARY KEY (learner_id, word_id)
) STRICT, WITHOUT ROWID;

-- The queue takes the most forgotten words first: those with the most days since the last answer
-- for their stability. All that this takes stands in the index.
CREATE INDEX word_schedules_by_due
ON word_schedules (learner_id, due_day, julianday(last_day), stability, word_id) WHERE is_live = 1;
CREATE INDEX word_schedules_by_first ON word_schedules (learner_id, first_day);
CREATE INDEX word_schedules_by_last ON word_schedules (learner_id, last_day, first_day);
CREATE INDEX word_schedules_word_key ON word_schedules (word_id);

CREATE TRIGGER word_schedules_follow_word AFTER UPDATE OF deleted_at ON words
WHEN (NEW.deleted_at IS NULL) <> (OLD.deleted_at IS NULL) BEGIN
    UPDATE word_schedules SET is_live = NEW.deleted_at IS NULL WHERE word_id = NEW.id;
END;

-- How many words fall due on each day: the forecast and the size of the queue.
CREATE TABLE due_counts (
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    due_day TEXT NOT NULL,
    words INTEGER NOT NULL DEFAULT 0 CHECK (words >= 0),
    PRIMARY KEY (learner_id, due_day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER due_counts_after_insert AFTER INSERT ON word_schedules WHEN NEW.is_live = 1 BEGIN
    INSERT INTO due_counts (learner_id, due_day, words) VALUES (NEW.learner_id, NEW.due_day, 1)
    ON CONFLICT DO UPDATE SET words = words + 1;
END;

CREATE TRIGGER due_counts_after_delete AFTER DELETE ON word_schedules WHEN OLD.is_live = 1 BEGIN
    UPDATE due_counts SET words = words - 1
    WHERE learner_id = OLD.learner_id AND due_day = OLD.due_day;
END;

CREATE TRIGGER due_counts_after_update AFTER UPDATE OF due_day, is_live ON word_schedules
WHEN NEW.due_day <> OLD.due_day OR NEW.is_live <> OLD.is_live BEGIN
    UPDATE due_counts SET words = words - OLD.is_live
    WHERE learner_id = OLD.learner_id AND due_day = OLD.due_day;
    INSERT INTO due_counts (learner_id, due_day, words)
    VALUES (NEW.learner_id, NEW.due_day, NEW.is_live)
    ON CONFLICT DO UPDATE SET words = words + excluded.words;
    DELETE FROM due_counts
    WHERE learner_id = OLD.learner_id AND due_day = OLD.due_day AND words = 0;
END;

-- What the schedule expected of an answer: made for the first answer of a day about a known word.
CREATE TABLE recall_predictions (
    review_id INTEGER PRIMARY KEY REFERENCES word_review_items (id) ON DELETE CASCADE,
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    predicted_ppm INTEGER NOT NULL CHECK (predicted_ppm BETWEEN 0 AND 1000000),  -- exact to add up
    correct INTEGER NOT NULL CHECK (correct IN (0, 1))
) STRICT;

CREATE INDEX recall_predictions_learner_key ON recall_predictions (learner_id);

CREATE TABLE recall_bins (
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    bin INTEGER NOT NULL CHECK (bin BETWEEN 0 AND 19),  -- a twentieth each
    predicted_ppm INTEGER NOT NULL DEFAULT 0 CHECK (predicted_ppm >= 0),  -- summed
    reviews INTEGER NOT NULL DEFAULT 0 CHECK (reviews >= 0),
    correct INTEGER NOT NULL DEFAULT 0 CHECK (correct >= 0),
    PRIMARY KEY (learner_id, bin)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER recall_predictions_after_insert AFTER INSERT ON recall_predictions BEGIN
    INSERT INTO recall_bins (learner_id, bin, predicted_ppm, reviews, correct)
    VALUES (NEW.learner_id, min(19, NEW.predicted_ppm / 50000), NEW.predicted_ppm, 1, NEW.correct)
    ON CONFLICT DO UPDATE SET
        predicted_ppm = predicted_ppm + excluded.predicted_ppm,
        reviews = reviews + 1,
        correct = correct + excluded.correct;
END;

CREATE TRIGGER recall_predictions_after_delete AFTER DELETE ON recall_predictions BEGIN
    UPDATE recall_bins
    SET predicted_ppm = predicted_ppm - OLD.predicted_ppm, reviews = reviews - 1,
        correct = correct - OLD.correct
    WHERE learner_id = OLD.learner_id AND bin = min(19, OLD.predicted_ppm / 50000);
END;
