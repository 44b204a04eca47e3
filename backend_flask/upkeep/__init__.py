"""Keeping the database well: seeds, resets, and the doctor who counts everything again."""

TABLES = ("schema_migrations", "seed_files", "sqlite_sequence")
