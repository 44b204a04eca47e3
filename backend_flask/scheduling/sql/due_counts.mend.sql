DELETE FROM due_counts;

INSERT INTO due_counts (learner_id, due_day, words)
SELECT learner_id, due_day, count(*)
FROM word_schedules WHERE is_live = 1
GROUP BY learner_id, due_day;
