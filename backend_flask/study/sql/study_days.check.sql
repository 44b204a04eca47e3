WITH counted AS (
    SELECT learner_id, study_day, sum(correct) AS correct, sum(1 - correct) AS wrong
    FROM word_review_items
    GROUP BY learner_id, study_day
)
SELECT 'learner ' || coalesce(c.learner_id, d.learner_id)
        || ', ' || coalesce(c.study_day, d.study_day) AS place,
    coalesce(d.correct_count || ' right, ' || d.wrong_count || ' wrong', 'nothing') AS kept,
    coalesce(c.correct || ' right, ' || c.wrong || ' wrong', 'nothing') AS counted
FROM counted c
FULL JOIN study_days d ON d.learner_id = c.learner_id AND d.study_day = c.study_day
WHERE kept <> counted
