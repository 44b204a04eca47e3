DELETE FROM recall_bins;

INSERT INTO recall_bins (learner_id, bin, predicted_sum, reviews, correct)
SELECT learner_id, min(19, CAST(predicted * 20 AS INTEGER)), sum(predicted), count(*), sum(correct)
FROM recall_predictions
GROUP BY 1, 2;
