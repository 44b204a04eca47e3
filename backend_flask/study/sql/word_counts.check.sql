WITH counted AS (
    SELECT l.id AS learner_id, w.id AS word_id,
        coalesce(sum(r.correct), 0) AS correct, coalesce(sum(1 - r.correct), 0) AS wrong
    FROM learners l
    CROSS JOIN words w
    LEFT JOIN word_review_items r ON r.learner_id = l.id AND r.word_id = w.id
    WHERE w.deleted_at IS NULL
    GROUP BY l.id, w.id
)
SELECT 'learner ' || coalesce(c.learner_id, s.learner_id)
        || ', word ' || coalesce(c.word_id, s.word_id) AS place,
    coalesce(s.correct_count || ' right, ' || s.wrong_count || ' wrong', 'nothing') AS kept,
    coalesce(c.correct || ' right, ' || c.wrong || ' wrong', 'nothing') AS counted
FROM counted c
FULL JOIN word_stats s ON s.learner_id = c.learner_id AND s.word_id = c.word_id
WHERE kept <> counted
