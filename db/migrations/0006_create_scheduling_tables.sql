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
    PRIMARY KEY (learner_id, word_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX word_schedules_by_due ON word_schedules (learner_id, due_day, word_id);
CREATE INDEX word_schedules_by_first ON word_schedules (learner_id, first_day);
CREATE INDEX word_schedules_by_last ON word_schedules (learner_id, last_day, first_day);
CREATE INDEX word_schedules_word_key ON word_schedules (word_id);

-- What the schedule expected of an answer: made for the first answer of a day about a known word.
CREATE TABLE recall_predictions (
    review_id INTEGER PRIMARY KEY REFERENCES word_review_items (id) ON DELETE CASCADE,
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    predicted REAL NOT NULL CHECK (predicted > 0 AND predicted <= 1),
    correct INTEGER NOT NULL CHECK (correct IN (0, 1))
) STRICT;

CREATE INDEX recall_predictions_learner_key ON recall_predictions (learner_id);

CREATE TABLE recall_bins (
    learner_id INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
    bin INTEGER NOT NULL CHECK (bin BETWEEN 0 AND 19),  -- a twentieth each
    predicted_sum REAL NOT NULL DEFAULT 0,
    reviews INTEGER NOT NULL DEFAULT 0 CHECK (reviews >= 0),
    correct INTEGER NOT NULL DEFAULT 0 CHECK (correct >= 0),
    PRIMARY KEY (learner_id, bin)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER recall_predictions_after_insert AFTER INSERT ON recall_predictions BEGIN
    INSERT INTO recall_bins (learner_id, bin, predicted_sum, reviews, correct)
    VALUES (NEW.learner_id, min(19, CAST(NEW.predicted * 20 AS INTEGER)), NEW.predicted, 1, NEW.correct)
    ON CONFLICT DO UPDATE SET
        predicted_sum = predicted_sum + excluded.predicted_sum,
        reviews = reviews + 1,
        correct = correct + excluded.correct;
END;

CREATE TRIGGER recall_predictions_after_delete AFTER DELETE ON recall_predictions BEGIN
    UPDATE recall_bins
    SET predicted_sum = predicted_sum - OLD.predicted, reviews = reviews - 1,
        correct = correct - OLD.correct
    WHERE learner_id = OLD.learner_id AND bin = min(19, CAST(OLD.predicted * 20 AS INTEGER));
END;
