WITH counted AS (
    SELECT learner_id, study_day, correct, wrong,
        row_number() OVER (PARTITION BY learner_id, island ORDER BY study_day) AS streak
    FROM (
        SELECT learner_id, study_day, sum(correct) AS correct, sum(1 - correct) AS wrong,
            julianday(study_day) - row_number() OVER (PARTITION BY learner_id ORDER BY study_day)
                AS island
        FROM word_review_items
        GROUP BY learner_id, study_day
    )
)
SELECT 'learner ' || coalesce(c.learner_id, d.learner_id)
        || ', ' || coalesce(c.study_day, d.study_day) AS place,
    coalesce(d.correct_count || ' right, ' || d.wrong_count || ' wrong, streak ' || d.streak, 'nothing') AS kept,
    coalesce(c.correct || ' right, ' || c.wrong || ' wrong, streak ' || c.streak, 'nothing') AS counted
FROM counted c
FULL JOIN study_days d ON d.learner_id = c.learner_id AND d.study_day = c.study_day
WHERE kept <> counted
