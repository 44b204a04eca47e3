SELECT 'word ' || wg.word_id || ' in group ' || wg.group_id AS place,
    wg.german_sort || ' ' || wg.is_live AS kept,
    w.german_sort || ' ' || (w.deleted_at IS NULL) AS counted
FROM words_groups wg
JOIN words w ON w.id = wg.word_id
WHERE kept <> counted
