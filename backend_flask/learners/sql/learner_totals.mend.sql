UPDATE learner_totals
SET words_studied = (
        SELECT count(DISTINCT r.word_id) FROM word_review_items r JOIN words w ON w.id = r.word_id
        WHERE r.learner_id = learner_totals.learner_id AND w.deleted_at IS NULL
    ),
    (correct_count, wrong_count) = (
        SELECT coalesce(sum(correct), 0), coalesce(sum(1 - correct), 0)
        FROM word_review_items r WHERE r.learner_id = learner_totals.learner_id
    ),
    study_sessions = (
        SELECT count(*) FROM study_sessions s WHERE s.learner_id = learner_totals.learner_id
    );
