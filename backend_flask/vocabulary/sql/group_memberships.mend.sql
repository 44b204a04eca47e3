UPDATE words_groups
SET german_sort = w.german_sort, is_live = w.deleted_at IS NULL
FROM words w
WHERE w.id = words_groups.word_id
    AND (words_groups.german_sort <> w.german_sort
        OR words_groups.is_live <> (w.deleted_at IS NULL));
