SELECT 'learner ' || t.learner_id AS place,
    t.words_studied || ' words, ' || t.correct_count || ' right, ' || t.wrong_count || ' wrong, '
        || t.study_sessions || ' sessions' AS kept,
    (SELECT count(DISTINCT r.word_id) FROM word_review_items r JOIN words w ON w.id = r.word_id
        WHERE r.learner_id = t.learner_id AND w.deleted_at IS NULL) || ' words, '
        || (SELECT coalesce(sum(correct), 0) || ' right, ' || coalesce(sum(1 - correct), 0) || ' wrong, '
            FROM word_review_items r WHERE r.learner_id = t.learner_id)
        || (SELECT count(*) FROM study_sessions s WHERE s.learner_id = t.learner_id)
        || ' sessions' AS counted
FROM learner_totals t
WHERE kept <> counted
