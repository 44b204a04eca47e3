DELETE FROM recall_bins;

INSERT INTO recall_bins (learner_id, bin, predicted_ppm, reviews, correct)
SELECT learner_id, min(19, predicted_ppm / 50000), sum(predicted_ppm), count(*), sum(correct)
FROM recall_predictions
GROUP BY 1, 2;
