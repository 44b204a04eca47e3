SELECT 'all words' AS place, words AS kept,
    (SELECT count(*) FROM words WHERE deleted_at IS NULL) AS counted
FROM inventory_totals
WHERE kept <> counted
