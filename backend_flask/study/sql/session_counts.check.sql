SELECT 'session ' || s.id AS place,
    s.review_items_count || ' answers, ' || s.correct_count || ' right, last '
        || coalesce(s.last_review_at, 'never') AS kept,
    count(r.id) || ' answers, ' || coalesce(sum(r.correct), 0) || ' right, last '
        || coalesce(max(r.created_at), 'never') AS counted
FROM study_sessions s
LEFT JOIN word_review_items r ON r.study_session_id = s.id
GROUP BY s.id
HAVING kept <> counted
