WITH counted AS (
    SELECT learner_id, due_day, count(*) AS words
    FROM word_schedules WHERE is_live = 1
    GROUP BY learner_id, due_day
)
SELECT 'learner ' || coalesce(c.learner_id, d.learner_id)
        || ', ' || coalesce(c.due_day, d.due_day) AS place,
    coalesce(d.words, 0) AS kept, coalesce(c.words, 0) AS counted
FROM counted c
FULL JOIN due_counts d ON d.learner_id = c.learner_id AND d.due_day = c.due_day
WHERE kept <> counted
