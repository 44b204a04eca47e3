"""What a restore must not bring back, and what must not be restored or migrated at all."""

from __future__ import annotations

import sqlite3

import pytest

from backend_flask import backups
from backend_flask.migrations import MigrationError, migrate, pending_migrations
from tests.samples import launch, start_session


def test_no_id_is_given_again_after_a_restore(client, config):
    session_id, _ = start_session(client)
    backup = backups.restore(config.db, config.db.with_name("other.db"), backup_folder=config.backups)
    assert backup is None  # there was nothing before
    early = config.db.with_name("other.db")
    later = launch(client, None, 1)["id"]
    backups.restore(early, config.db, backup_folder=config.backups)
    assert later > session_id
    assert launch(client, None, 1)["id"] > later


def test_a_file_of_another_program_is_no_backup(config, client, tmp_path):
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE schema_migrations (name TEXT)")
    db.close()
    with pytest.raises(backups.BackupError, match="not a backup"):
        backups.restore(other, config.db, backup_folder=config.backups)


def test_a_database_of_another_program_is_left_as_it_is(tmp_path):
    other = tmp_path / "words.db"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE words (id INTEGER)")
    db.close()
    with pytest.raises(MigrationError, match="another program"):
        migrate(other, backup_folder=tmp_path)
    with sqlite3.connect(other) as db:
        assert [name for (name,) in db.execute("SELECT name FROM sqlite_schema")] == ["words"]
    db.close()


def test_says_what_a_database_lacks(config, client, tmp_path):
    assert pending_migrations(config.db) == []
    assert "0001_init.sql" in pending_migrations(tmp_path / "new.db")
