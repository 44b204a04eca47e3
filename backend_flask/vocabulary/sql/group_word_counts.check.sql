SELECT 'group ' || g.id AS place, g.word_count AS kept,
    (SELECT count(*) FROM words_groups wg WHERE wg.group_id = g.id AND wg.is_live = 1) AS counted
FROM groups g
WHERE kept <> counted
