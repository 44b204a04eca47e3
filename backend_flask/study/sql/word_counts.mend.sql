DELETE FROM word_stats WHERE word_id IN (SELECT id FROM words WHERE deleted_at IS NOT NULL);

INSERT INTO word_stats (learner_id, word_id, correct_count, wrong_count)
SELECT l.id, w.id, coalesce(sum(r.correct), 0), coalesce(sum(1 - r.correct), 0)
FROM learners l
CROSS JOIN words w
LEFT JOIN word_review_items r ON r.learner_id = l.id AND r.word_id = w.id
WHERE w.deleted_at IS NULL
GROUP BY l.id, w.id
ON CONFLICT DO UPDATE SET
    correct_count = excluded.correct_count, wrong_count = excluded.wrong_count;
