UPDATE groups
SET word_count = (
    SELECT count(*) FROM words_groups wg WHERE wg.group_id = groups.id AND wg.is_live = 1
);
