UPDATE study_sessions
SET (review_items_count, correct_count, last_review_at) = (
    SELECT count(*), coalesce(sum(correct), 0), max(created_at)
    FROM word_review_items WHERE study_session_id = study_sessions.id
);
