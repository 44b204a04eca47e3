UPDATE word_schedules
SET is_live = (SELECT deleted_at IS NULL FROM words WHERE id = word_schedules.word_id);
