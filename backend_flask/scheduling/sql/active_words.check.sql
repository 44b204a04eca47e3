SELECT 'learner ' || s.learner_id || ', word ' || s.word_id AS place,
    s.is_live AS kept, w.deleted_at IS NULL AS counted
FROM word_schedules s
JOIN words w ON w.id = s.word_id
WHERE kept <> counted
