UPDATE inventory_totals SET words = (SELECT count(*) FROM words WHERE deleted_at IS NULL);
