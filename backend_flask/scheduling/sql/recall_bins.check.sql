WITH counted AS (
    SELECT learner_id, min(19, predicted_ppm / 50000) AS bin,
        sum(predicted_ppm) AS predicted, count(*) AS reviews, sum(correct) AS correct
    FROM recall_predictions
    GROUP BY 1, 2
)
SELECT 'learner ' || coalesce(c.learner_id, b.learner_id) || ', bin ' || coalesce(c.bin, b.bin) AS place,
    coalesce(nullif(b.reviews, 0) || ' answers, ' || b.correct || ' right, expected '
        || b.predicted_ppm, 'nothing') AS kept,
    coalesce(c.reviews || ' answers, ' || c.correct || ' right, expected ' || c.predicted, 'nothing')
        AS counted
FROM counted c
FULL JOIN recall_bins b ON b.learner_id = c.learner_id AND b.bin = c.bin
WHERE kept <> counted
