INSERT INTO learner_totals (learner_id, words_studied, correct_count, wrong_count, study_sessions)
SELECT l.id,
    (SELECT count(DISTINCT r.word_id) FROM word_review_items r JOIN words w ON w.id = r.word_id
        WHERE r.learner_id = l.id AND w.deleted_at IS NULL),
    (SELECT coalesce(sum(correct), 0) FROM word_review_items r WHERE r.learner_id = l.id),
    (SELECT coalesce(sum(1 - correct), 0) FROM word_review_items r WHERE r.learner_id = l.id),
    (SELECT count(*) FROM study_sessions s WHERE s.learner_id = l.id)
FROM learners l
WHERE true
ON CONFLICT DO UPDATE SET
    words_studied = excluded.words_studied, correct_count = excluded.correct_count,
    wrong_count = excluded.wrong_count, study_sessions = excluded.study_sessions;
