"""The inventory: words with their parts, and the thematic groups that they stand in."""

TABLES = ("words", "words_search", "groups", "words_groups", "inventory_totals")
