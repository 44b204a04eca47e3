DELETE FROM study_days;

INSERT INTO study_days (learner_id, study_day, correct_count, wrong_count)
SELECT learner_id, study_day, sum(correct), sum(1 - correct)
FROM word_review_items
GROUP BY learner_id, study_day
ORDER BY learner_id, study_day;
