SELECT 'learner ' || l.id AS place,
    coalesce(t.words_studied || ' words, ' || t.correct_count || ' right, ' || t.wrong_count || ' wrong, '
        || t.study_sessions || ' sessions', 'nothing') AS kept,
    (SELECT count(DISTINCT r.word_id) FROM word_review_items r JOIN words w ON w.id = r.word_id
        WHERE r.learner_id = l.id AND w.deleted_at IS NULL) || ' words, '
        || (SELECT coalesce(sum(correct), 0) || ' right, ' || coalesce(sum(1 - correct), 0) || ' wrong, '
            FROM word_review_items r WHERE r.learner_id = l.id)
        || (SELECT count(*) FROM study_sessions s WHERE s.learner_id = l.id)
        || ' sessions' AS counted
FROM learners l
LEFT JOIN learner_totals t ON t.learner_id = l.id
WHERE kept <> counted
